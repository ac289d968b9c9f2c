package git

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// objects reads objects through one git process. Several goroutines may ask.
type objects struct {
	mu    sync.Mutex
	cmd   *exec.Cmd
	ask   io.WriteCloser
	reply *bufio.Reader
	ended bool
	err   error // that ended it
}

// objects starts the process. It ends with the context, with Close, and when
// this program ends: its input is closed then.
func (r *Repo) objects(ctx context.Context) (*objects, error) {
	cmd := r.command(ctx, "cat-file", "--batch")
	ask, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	reply, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &objects{cmd: cmd, ask: ask, reply: bufio.NewReaderSize(reply, 1<<16)}, nil
}

// read returns an object's bytes.
func (o *objects) read(id string) ([]byte, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err != nil {
		return nil, o.err
	}
	data, err := o.one(id)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, syscall.EPIPE) {
		err = ErrMissing // git ends where it may not fetch what a partial clone lacks
	}
	if err != nil {
		o.err = err // what comes next can't be told apart any more
	}
	return data, err
}

// one asks for an object: "<id> blob <size>", the bytes and a line break come back.
func (o *objects) one(id string) ([]byte, error) {
	if _, err := io.WriteString(o.ask, id+"\n"); err != nil {
		return nil, err
	}
	head, err := o.reply.ReadString('\n')
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(head)
	if len(fields) == 2 && fields[1] == "missing" {
		return nil, ErrMissing
	}
	size := -1
	if len(fields) == 3 && fields[1] == "blob" {
		size, err = strconv.Atoi(fields[2])
	}
	if size < 0 || err != nil {
		return nil, fmt.Errorf("git: cat-file prints %q", head)
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(o.reply, data); err != nil {
		return nil, err
	}
	return data[:size], nil
}

// Close ends the process and waits for it.
func (o *objects) Close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.ended {
		return nil
	}
	o.ended, o.err = true, errors.New("git: closed")
	_ = o.ask.Close()
	_, _ = io.Copy(io.Discard, o.reply)
	_ = o.cmd.Wait() // a process that was killed has done its work
	return nil
}
