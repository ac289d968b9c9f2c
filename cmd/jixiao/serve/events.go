package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// events tells the panel of every state from now on, the current one first,
// until the browser or the server goes away.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	news := s.listen()
	defer s.leave(news)
	stream := http.NewResponseController(w)
	if _, err := fmt.Fprint(w, "retry: 500\n\n"); err != nil || stream.Flush() != nil {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case <-news:
		}
		state, _ := s.now()
		data, err := json.Marshal(state.Panel) // one line: JSON escapes line breaks
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "event: state\ndata: %s\n\n", data); err != nil || stream.Flush() != nil {
			return
		}
	}
}

// listen returns a channel that is told of changes, and at once of the state
// there is.
func (s *Server) listen() chan struct{} {
	news := make(chan struct{}, 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners[news] = true
	select {
	case <-s.ready:
		news <- struct{}{}
	default:
	}
	return news
}

func (s *Server) leave(news chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.listeners, news)
}
