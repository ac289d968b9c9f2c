package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Folders are the parts of a site that are watched.
var Folders = []string{"content", "schema", "themes"}

const (
	quiet   = 30 * time.Millisecond  // of silence end a burst of changes: editors write a file in several steps
	longest = 300 * time.Millisecond // that a burst may last
	poll    = time.Second            // between two looks where the system doesn't tell
)

// Watch calls changed once at the beginning and again after every burst of
// changes, until ctx ends; no two calls overlap. From the first call on no
// change is missed. Where the system refuses to watch, unwatched is told why,
// and the site is looked over every second.
func (s *Site) Watch(ctx context.Context, changed func(), unwatched func(error)) error {
	w, err := fsnotify.NewWatcher()
	if err == nil {
		defer w.Close()
		err = s.watchAll(w)
	}
	if err != nil {
		unwatched(err)
		s.pollUntil(ctx, poll, changed)
		return ctx.Err()
	}
	changed()
	for {
		err := s.burst(ctx, w)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errRefused):
			unwatched(err)
			s.pollUntil(ctx, poll, changed)
			return ctx.Err()
		}
		changed()
	}
}

// errRefused is returned where a folder can't be watched any more.
var errRefused = errors.New("the system watches no more folders")

// watchAll watches the site's folder, to see its parts come and go, and the
// parts.
func (s *Site) watchAll(w *fsnotify.Watcher) error {
	real, err := filepath.EvalSymlinks(s.dir)
	if err != nil {
		return err
	}
	if s.dir, err = filepath.Abs(real); err != nil {
		return err
	}
	if err := w.Add(s.dir); err != nil {
		return err
	}
	for _, part := range Folders {
		if err := s.add(w, part); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and all below it; what is no folder, or has just
// vanished, is left alone. A folder is watched before it is listed, so that
// what is put into it meanwhile is either listed or told of.
func (s *Site) add(w *fsnotify.Watcher, name string) error {
	if info, err := s.Stat(name); err != nil || !info.IsDir() {
		return nil
	}
	if err := w.Add(filepath.Join(s.dir, filepath.FromSlash(name))); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return fmt.Errorf("%w: %w", errRefused, err)
	}
	s.unlist(name)
	entries, err := s.ReadDir(name)
	if err != nil {
		return nil // vanished again, which is told
	}
	for _, e := range entries {
		if e.IsDir() && !ignored(e.Name()) {
			if err := s.add(w, name+"/"+e.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}

// burst waits for a change and then until it is quiet, forgetting what changed.
func (s *Site) burst(ctx context.Context, w *fsnotify.Watcher) error {
	var end time.Time
	var calm <-chan time.Time
	for {
		var relevant bool
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-calm:
			return nil
		case event := <-w.Events:
			relevant, err = s.hear(w, event)
		case lost := <-w.Errors:
			relevant, err = s.recover(w, lost)
		}
		if err != nil {
			return err
		}
		if !relevant {
			continue
		}
		if end.IsZero() {
			end = time.Now().Add(longest)
		}
		calm = time.After(min(quiet, time.Until(end)))
	}
}

// recover looks over the whole site after an error of the watcher, most often
// that its queue ran over. Folders may have come unheard.
func (s *Site) recover(w *fsnotify.Watcher, lost error) (relevant bool, err error) {
	relevant = s.compare()
	if errors.Is(lost, fsnotify.ErrEventOverflow) {
		err = s.watchAll(w)
	}
	return relevant, err
}

// hear forgets what an event names, and follows folders that come and go.
func (s *Site) hear(w *fsnotify.Watcher, event fsnotify.Event) (relevant bool, err error) {
	rel, err := filepath.Rel(s.dir, event.Name)
	if err != nil || !filepath.IsLocal(rel) {
		return false, nil
	}
	name := filepath.ToSlash(rel)
	part, _, _ := strings.Cut(name, "/")
	if !slices.Contains(Folders, part) || ignored(name[strings.LastIndexByte(name, '/')+1:]) {
		return false, nil
	}
	s.forget(name)
	if event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename) {
		unwatch(w, event.Name)
	}
	if event.Has(fsnotify.Create) {
		return true, s.add(w, name)
	}
	return true, nil
}

// unwatch ends the watches below a folder that went, which would go on
// under its old name.
func unwatch(w *fsnotify.Watcher, dir string) {
	for _, watched := range w.WatchList() {
		if watched == dir || strings.HasPrefix(watched, dir+string(filepath.Separator)) {
			_ = w.Remove(watched) // it may have ended by itself
		}
	}
}

// ignored are names that editors use while they write.
func ignored(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~")
}

func (s *Site) pollUntil(ctx context.Context, every time.Duration, changed func()) {
	_, _ = s.ReadDir(".") // to see the site's parts come
	changed()
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if s.compare() {
				changed()
			}
		}
	}
}
