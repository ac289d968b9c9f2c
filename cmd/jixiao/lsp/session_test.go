package lsp

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the sessions print into testdata")

// Each file of testdata/sessions is a site, a script in its comment, and what the
// session prints. The files' texts hold marks, ⟦1⟧, which name places and are
// taken out. A command is one line:
//
//	open FILE                the editor opens it
//	edit FILE MARK TEXT      inserts a text at a mark; with MARK-MARK replaces what stands between
//	disk FILE MARK TEXT      the same, by another program on the disk
//	hover FILE MARK          prints what is said of the place; so do definition, references,
//	                         symbols FILE and hints FILE
//	complete FILE MARK       prints what is proposed, at most ten, and what the first would make of the line
//	actions FILE MARK        prints what can be done
//	act FILE MARK TITLE      does the one whose title holds a word, and prints the lines that it changes
//	format FILE              lays the front matter out, and prints it
//	findings FILE            prints the findings, once those of the text as it is have come
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/sessions/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			last := &archive.Files[len(archive.Files)-1]
			if last.Name != "printed" {
				t.Fatal("the last file isn't named printed")
			}
			got := play(t, string(archive.Comment), archive.Files[:len(archive.Files)-1])
			if *update {
				last.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(last.Data) {
				t.Errorf("printed:\n%s\nwant:\n%s", got, last.Data)
			}
		})
	}
}

// session is a script that is being played.
type session struct {
	*editor
	marks map[string]map[string]int // by file, by mark: offsets
	out   strings.Builder
}

var mark = regexp.MustCompile(`⟦(\w+)⟧`)

// full is the capabilities of an editor that has them all.
const full = `{"textDocument": {"publishDiagnostics": {"relatedInformation": true}, "hover": {"contentFormat": ["markdown"]},
	"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}`

func play(t *testing.T, script string, files []txtar.File) string {
	root := t.TempDir()
	s := &session{marks: map[string]map[string]int{}}
	texts := map[string]string{}
	for _, f := range files {
		text, marks := unmark(string(f.Data))
		texts[f.Name], s.marks[f.Name] = text, marks
		path := filepath.Join(root, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s.editor = edits(t, root, full)
	for line := range strings.Lines(script) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fmt.Fprintf(&s.out, "> %s\n", line)
		args := words(line)
		if args[0] == "open" {
			s.open(args[1], texts[args[1]])
			continue
		}
		command, ok := commands[args[0]]
		if !ok {
			t.Fatalf("no command %s", args[0])
		}
		command(s, args[1:])
	}
	if status := s.end(); status != 0 {
		t.Errorf("the exit status is %d", status)
	}
	return s.out.String()
}

// words splits a line at spaces, but not within quotes, in which \n is a line
// break.
func words(line string) (out []string) {
	for _, w := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		if strings.HasPrefix(w, `"`) {
			w = strings.ReplaceAll(strings.Trim(w, `"`), `\n`, "\n")
		}
		out = append(out, w)
	}
	return out
}

func unmark(text string) (string, map[string]int) {
	marks := map[string]int{}
	for {
		at := mark.FindStringSubmatchIndex(text)
		if at == nil {
			return text, marks
		}
		marks[text[at[2]:at[3]]] = at[0]
		text = text[:at[0]] + text[at[1]:]
	}
}

// place finds the offsets of MARK or MARK-MARK.
func (s *session) place(file, name string) (start, end int) {
	first, second, isRange := strings.Cut(name, "-")
	start, ok := s.marks[file][first]
	if !ok {
		s.t.Fatalf("%s has no mark %s", file, first)
	}
	if !isRange {
		return start, start
	}
	return start, s.marks[file][second]
}

// shift keeps the marks of a file where they were in the words.
func (s *session) shift(file string, at, by int, inserted bool) {
	for name, offset := range s.marks[file] {
		if offset > at || offset == at && inserted {
			s.marks[file][name] = max(at, offset+by)
		}
	}
}

// ask asks about a place.
func (s *session) ask(method string, args []string, result any) {
	at, _ := s.place(args[0], args[1])
	s.call(method, s.where(args[0], at), result)
}

// actions asks what can be done.
func (s *session) actions(args []string) (list []codeAction) {
	start, end := s.place(args[0], args[1])
	text := s.texts[args[0]]
	s.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": s.uri(args[0])}, "range": textRange{at16(text, start), at16(text, end)},
		"context": map[string]any{"diagnostics": []any{}},
	}, &list)
	return list
}

// apply makes edits, from the last one up, and prints the lines that came. Of
// two at one place, what the first brings comes first.
func (s *session) apply(file string, edits []textEdit) {
	before := s.texts[file]
	slices.SortStableFunc(edits, func(a, b textEdit) int {
		return offset16(before, a.Range.Start) - offset16(before, b.Range.Start)
	})
	for _, e := range slices.Backward(edits) {
		text := s.texts[file]
		start, end := offset16(text, e.Range.Start), offset16(text, e.Range.End)
		s.change(file, start, end, e.NewText)
		s.shift(file, start, len(e.NewText)-(end-start), false)
	}
	old := strings.Split(before, "\n")
	for _, line := range strings.Split(s.texts[file], "\n") {
		if i := slices.Index(old, line); i >= 0 {
			old[i] = "\x00"
			continue
		}
		s.line("\t%s", line)
	}
}

// places prints where an answer leads.
func (s *session) places(method string, args []string) {
	at, _ := s.place(args[0], args[1])
	params := s.where(args[0], at)
	params["context"] = map[string]any{"includeDeclaration": false}
	var list []location
	s.call(method, params, &list)
	for _, l := range list {
		s.line("\t%s", s.shownIn(l.URI, l.Range))
	}
	if len(list) == 0 {
		s.line("\tnowhere")
	}
}

func (s *session) symbols(text string, list []documentSymbol, indent string) {
	for _, d := range list {
		s.line("%s%s (%s) %d–%d, %s", indent, d.Name, d.Detail, d.Range.Start.Line+1, d.Range.End.Line+1, shown(text, d.Selection))
		s.symbols(text, d.Children, indent+"\t")
	}
}

// line prints one line.
func (s *session) line(format string, args ...any) { fmt.Fprintf(&s.out, format+"\n", args...) }

// shownIn is a range of a file, open or not.
func (s *session) shownIn(uri string, r textRange) string {
	rel, ok := below(s.root, filePath(uri))
	if !ok {
		return uri
	}
	text, ok := s.texts[rel]
	if !ok {
		data, err := os.ReadFile(filepath.Join(s.root, rel))
		if err != nil {
			s.t.Fatal(err)
		}
		text = string(data)
	}
	return rel + ":" + shown(text, r)
}

var commands = map[string]func(*session, []string){
	"edit": func(s *session, args []string) {
		start, end := s.place(args[0], args[1])
		s.change(args[0], start, end, args[2])
		s.shift(args[0], start, len(args[2])-(end-start), start == end)
	},
	"disk": func(s *session, args []string) {
		start, end := s.place(args[0], args[1])
		path := filepath.Join(s.root, args[0])
		data, err := os.ReadFile(path)
		if err != nil {
			s.t.Fatal(err)
		}
		if err := os.WriteFile(path, slices.Concat(data[:start], []byte(args[2]), data[end:]), 0o666); err != nil {
			s.t.Fatal(err)
		}
	},
	"hover": func(s *session, args []string) {
		var h *hover
		s.ask("textDocument/hover", args, &h)
		if h == nil {
			s.line("\tnothing")
			return
		}
		s.line("%s", s.shownIn(s.uri(args[0]), h.Range))
		s.line("\t%s", strings.ReplaceAll(h.Contents.Value, "\n\n", "\n\t"))
	},
	"complete": func(s *session, args []string) {
		var list completionList
		s.ask("textDocument/completion", args, &list)
		for i, c := range list.Items {
			if i == 10 {
				s.line("\t… %d", len(list.Items))
				break
			}
			s.line("\t%s (%s)", c.Label, c.Detail)
		}
		if len(list.Items) == 0 {
			s.line("\tnothing")
			return
		}
		first := list.Items[0].TextEdit
		text := s.texts[args[0]]
		start, end := offset16(text, first.Range.Start), offset16(text, first.Range.End)
		after := text[:start] + first.NewText + text[end:]
		s.line("\t→ %s", strings.Split(after, "\n")[first.Range.Start.Line])
	},
	"actions": func(s *session, args []string) {
		for _, a := range s.actions(args) {
			s.line("\t%s %s", a.Kind, a.Title)
		}
	},
	"act": func(s *session, args []string) {
		for _, a := range s.actions(args) {
			if strings.Contains(a.Title, args[2]) {
				s.apply(args[0], a.Edit.Changes[s.uri(args[0])])
				return
			}
		}
		s.t.Fatalf("%q: no such action", args)
	},
	"format": func(s *session, args []string) {
		var list []textEdit
		s.call("textDocument/formatting", map[string]any{
			"textDocument": map[string]any{"uri": s.uri(args[0])}, "options": map[string]any{"tabSize": 4, "insertSpaces": true},
		}, &list)
		s.apply(args[0], list)
	},
	"definition": func(s *session, args []string) { s.places("textDocument/definition", args) },
	"references": func(s *session, args []string) { s.places("textDocument/references", args) },
	"symbols": func(s *session, args []string) {
		var list []documentSymbol
		s.call("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": s.uri(args[0])}}, &list)
		s.symbols(s.texts[args[0]], list, "\t")
	},
	"hints": func(s *session, args []string) {
		var list []inlayHint
		s.call("textDocument/inlayHint", map[string]any{
			"textDocument": map[string]any{"uri": s.uri(args[0])}, "range": textRange{End: position{9999, 0}},
		}, &list)
		for _, h := range list {
			line := strings.Split(s.texts[args[0]], "\n")[h.Position.Line]
			s.line("\t%s «%s» %s", line[:offset16(line, position{0, h.Position.Character})], h.Label, h.Tooltip)
		}
	},
	"findings": func(s *session, args []string) {
		for _, d := range s.current(args[0]) {
			s.line("%s %s %s", []string{"", "error", "warning", "note", "hint"}[d.Severity], d.Code, shown(s.texts[args[0]], d.Range))
			s.line("\t%s", strings.ReplaceAll(d.Message, "\n", "\n\t"))
			for _, r := range d.Related {
				s.line("\t%s %s", s.shownIn(r.Location.URI, r.Location.Range), r.Message)
			}
		}
	},
}
