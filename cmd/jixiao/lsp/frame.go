package lsp

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"
	"sync"
)

// The bounds of a message. A report has some ten kilobytes.
const (
	maxHeader = 8 << 10
	maxBody   = 64 << 20
)

// errFrame says that the input is no message of the protocol: where the next one
// begins can't be known.
var errFrame = errors.New("no message of the Language Server Protocol")

func badFrame(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errFrame, fmt.Sprintf(format, args...))
}

// frames is a channel of messages in the protocol's framing: a header with the
// length, an empty line, the message. Unlike the framing of the library it
// believes no length before so much has come, and ends when it is told to, even
// while the input is silent.
type frames struct {
	in   chan frame
	out  io.Writer
	end  chan struct{}
	once sync.Once
}

type frame struct {
	data []byte
	err  error
}

// framesOf reads from in until it ends or is no more understood.
func framesOf(in io.Reader, out io.Writer) *frames {
	f := &frames{in: make(chan frame), out: out, end: make(chan struct{})}
	go func() {
		r := bufio.NewReader(in)
		for {
			data, err := readFrame(r)
			select {
			case f.in <- frame{data, err}:
			case <-f.end:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return f
}

// Recv waits for a message.
func (f *frames) Recv() ([]byte, error) {
	select {
	case got := <-f.in:
		return got.data, got.err
	case <-f.end:
		return nil, io.EOF
	}
}

// Send writes a message, in one piece.
func (f *frames) Send(data []byte) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n", len(data))
	b.Write(data)
	_, err := f.out.Write(b.Bytes())
	return err
}

// Close makes the channel end; the streams are the caller's.
func (f *frames) Close() error {
	f.once.Do(func() { close(f.end) })
	return nil
}

// readFrame reads one message. The error is io.EOF only where the input ends
// between two messages.
func readFrame(r *bufio.Reader) ([]byte, error) {
	length, err := readHeader(r)
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	if n, err := io.CopyN(&body, r, int64(length)); err != nil {
		return nil, badFrame("%d of %d bytes came", n, length)
	}
	return body.Bytes(), nil
}

// readHeader reads up to the empty line and gives the length.
func readHeader(r *bufio.Reader) (length int, err error) {
	length = -1
	for left := maxHeader; ; {
		line, err := readLine(r, left)
		if errors.Is(err, io.EOF) && line == "" && left == maxHeader {
			return 0, io.EOF
		}
		if err != nil {
			return 0, badFrame("a header without an end")
		}
		left -= len(line)
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		name, value, ok := strings.Cut(line, ":")
		switch {
		case !ok:
			return 0, badFrame("the header line %.40q", line)
		case strings.EqualFold(name, "Content-Length"):
			length, err = strconv.Atoi(strings.TrimSpace(value))
			if err != nil || length < 0 || length > maxBody {
				return 0, badFrame("the length %.40q", value)
			}
		case strings.EqualFold(name, "Content-Type") && !inUTF8(value):
			return 0, badFrame("the encoding %.80q", value)
		}
	}
	if length < 0 {
		return 0, badFrame("a header without Content-Length")
	}
	return length, nil
}

// inUTF8 tells whether a content type is of text in UTF-8, which it is unless it
// says otherwise.
func inUTF8(contentType string) bool {
	_, params, err := mime.ParseMediaType(contentType)
	charset := strings.ToLower(params["charset"])
	return err == nil && (charset == "" || charset == "utf-8" || charset == "utf8")
}

var errLong = errors.New("too long")

// readLine reads a line with its ending, of at most so many bytes.
func readLine(r *bufio.Reader, most int) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > most:
			return "", errLong
		case !errors.Is(err, bufio.ErrBufferFull):
			return string(line), err
		}
	}
}
