package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/build"
	"jixiao/cmd/jixiao/starter"
	"jixiao/schema/diag"
)

const handbook = "../../content/handbook"

// block is a fenced block of a page: what its first line says, and its lines.
type block struct{ info, text string }

func blocks(t *testing.T, page string) (list []block) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var open *block
	for line := range strings.Lines(string(text)) {
		info, fence := strings.CutPrefix(strings.TrimLeft(line, " "), "```") // in a list, too
		switch {
		case fence && open == nil:
			open = &block{info: strings.TrimSpace(info)}
		case fence:
			list = append(list, *open)
			open = nil
		case open != nil:
			open.text += line
		}
	}
	return list
}

func handbookPages(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob(handbook + "/*.md")
	if err != nil || len(list) == 0 {
		t.Fatalf("no handbook found (%v)", err)
	}
	return list
}

// hour is the first hour of a new user: what the page says, done in order.
type hour struct {
	*testing.T
	output string // of the last block of commands
}

// The page for beginners is true: whoever does what it says, block by block,
// sees what it shows.
func TestFirstReport(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	list := blocks(t, handbook+"/first-report.md")
	for key, value := range map[string]string{"HOME": t.TempDir(), "GIT_CONFIG_NOSYSTEM": "1"} {
		t.Setenv(key, value)
	}
	folder := filepath.Join(t.TempDir(), "baogao")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	h := hour{T: t}
	for _, b := range list {
		h.do(b)
	}
	if _, err := os.Stat("../fabu/reports/2024/shili-shuiwu/qudao-qingyu/index.html"); err != nil {
		t.Error(err)
	}
}

func (h *hour) do(b block) {
	kind, how, _ := strings.Cut(b.info, " ")
	verb, file, _ := strings.Cut(how, ":")
	switch {
	case kind == "sh" && how == "":
		h.output = ""
		for command := range strings.Lines(b.text) {
			h.run(strings.Fields(command))
		}
	case kind == "sh":
	case verb == "file":
		h.write(file, b.text)
	case verb == "append":
		h.write(file, h.read(file)+b.text)
	case verb == "edit":
		h.edit(file, b.text)
	case how == "part" && !strings.Contains(h.output, strings.TrimSuffix(b.text, "\n")) || how == "" && h.output != b.text:
		h.Errorf("the page shows\n%s\nwhere there is\n%s", b.text, h.output)
	}
}

func (h *hour) run(args []string) {
	var out bytes.Buffer
	switch args[0] {
	case "cd":
		h.Chdir(args[1])
	case "jixiao":
		if status := run(context.Background(), args[1:], noEnv, strings.NewReader(""), &out, &out); status == statusFailed {
			h.Errorf("%s: %s", strings.Join(args, " "), out.String())
		}
	default:
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Stdout, cmd.Stderr = &out, &out
		if err := cmd.Run(); err != nil {
			h.Errorf("%s: %v %s", strings.Join(args, " "), err, out.String())
		}
	}
	h.output += out.String()
}

func (h *hour) read(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		h.Fatal(err)
	}
	return string(text)
}

func (h *hour) write(file, text string) {
	if _, err := os.Stat(file); err != nil {
		h.Errorf("the page changes %s, which nothing made", file)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		h.Fatal(err)
	}
}

// edit puts what stands below the line 改成 for what stands above it.
func (h *hour) edit(file, text string) {
	old, now, ok := strings.Cut(text, "\n改成\n")
	now = strings.TrimSuffix(now, "\n")
	before := h.read(file)
	if !ok || strings.Count(before, old) != 1 {
		h.Errorf("%s has not once what the page changes:\n%s", file, old)
	}
	h.write(file, strings.Replace(before, old, now, 1))
}

// Every command that the handbook shows is one of the program's, with options
// that it has.
func TestCommandsOfTheHandbook(t *testing.T) {
	for _, page := range handbookPages(t) {
		for _, b := range blocks(t, page) {
			if kind, _, _ := strings.Cut(b.info, " "); kind != "sh" {
				continue
			}
			for line := range strings.Lines(b.text) {
				if args := strings.Fields(line); len(args) > 0 && args[0] == "jixiao" {
					isCommand(t, page, args[1:])
				}
			}
		}
	}
}

// So is every command that the guide of a new site shows.
func TestCommandsOfTheGuide(t *testing.T) {
	files, err := starter.Files()
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, f := range files {
		for line := range strings.Lines(f.Text) {
			args, ok := strings.CutPrefix(line, strings.Repeat(" ", 4))
			if args, command := strings.CutPrefix(strings.TrimSpace(args), "jixiao "); f.Path == "README.md" && ok && command {
				shown++
				isCommand(t, f.Path, strings.Fields(args))
			}
		}
	}
	if shown < 5 {
		t.Errorf("only %d commands were found", shown)
	}
}

// isCommand finds the command of a line and reads its options, without running it.
func isCommand(t *testing.T, page string, args []string) {
	t.Helper()
	var out bytes.Buffer
	c := &cli{ctx: context.Background(), env: noEnv, stderr: &out}
	cmd, rest, err := c.rootCommand().Find(args)
	if err == nil {
		err = cmd.ParseFlags(rest)
	}
	if err == nil {
		err = cmd.ValidateArgs(cmd.Flags().Args())
	}
	if err != nil || !cmd.HasParent() {
		t.Errorf("%s: jixiao %s: %v", page, strings.Join(args, " "), err)
	}
}

// What the handbook shows of front matter, settings and forms is right: put
// into a site, nothing is found in it but what it allows.
func TestSamplesOfTheHandbook(t *testing.T) {
	samples := 0
	for _, page := range handbookPages(t) {
		for _, b := range blocks(t, page) {
			site := sampleSite(b)
			if site == nil {
				continue
			}
			samples++
			result, err := build.New(build.Options{}).Compile(context.Background(), site)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range result.Diagnostics {
				if d.Severity == diag.Error && !d.Allowed {
					t.Errorf("%s: %s: %s in\n%s", page, d.Rule, d.Message.Zh, b.text)
				}
			}
		}
	}
	if samples < 8 {
		t.Errorf("only %d samples were found", samples)
	}
}

// sampleSite is a site with a sample in its place, nil where a block is none.
func sampleSite(b block) fstest.MapFS {
	const last, report = "content/2023/shili-jiaoyu/xiaoshe-weixiu.md", "content/2024/unit/project.md"
	front := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"示例\"\n" + text + "+++\n")}
	}
	settings := &fstest.MapFile{Data: []byte("title = \"示例\"\nprofile = \"transfer\"\n")}
	site := fstest.MapFS{"content/site.toml": settings, last: front(""), report: front("")}
	switch b.info {
	case "toml front":
		site[report] = front(b.text)
	case "toml site":
		settings.Data = []byte(b.text)
	case "toml units":
		site["content/units.toml"] = &fstest.MapFile{Data: []byte(b.text)}
		delete(site, last)
		delete(site, report)
	case "toml page":
		site["content/about/index.md"] = &fstest.MapFile{Data: []byte("+++\n" + b.text + "+++\n")}
	case "toml profile":
		site["schema/own.toml"] = &fstest.MapFile{Data: []byte(b.text)}
	default:
		return nil
	}
	return site
}
