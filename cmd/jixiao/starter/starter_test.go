package starter

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
	"go.yaml.in/yaml/v4"
)

func all(t *testing.T) map[string]string {
	t.Helper()
	list, err := Files(append(Hosts(), Editors()...)...)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range list {
		if out[f.Path] != "" {
			t.Errorf("%s is there twice", f.Path)
		}
		out[f.Path] = f.Text
	}
	return out
}

// Names that begin with a point are the ones that Git, editors and code hosts
// look for; each choice adds its own files and no others.
func TestPlaces(t *testing.T) {
	files := all(t)
	for _, name := range []string{".gitignore", ".gitattributes", ".editorconfig", ".gitlab-ci.yml", ".github/workflows/jixiao.yml",
		".gitea/workflows/jixiao.yml", "content/site.toml", "content/units.toml", "README.md"} {
		if files[name] == "" {
			t.Errorf("%s is missing", name)
		}
	}
	plain, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range plain {
		if strings.Contains(f.Path, "git") && !slices.Contains([]string{".gitignore", ".gitattributes"}, f.Path) || strings.Contains(f.Path, "dot_") {
			t.Errorf("%s belongs to no site without a host", f.Path)
		}
	}
}

// The workflows are what GitHub's own language allows, by a checker that other
// people wrote. Gitea and Forgejo run the same language.
func TestWorkflows(t *testing.T) {
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".github/workflows/jixiao.yml", ".gitea/workflows/jixiao.yml"} {
		faults, err := linter.Lint(name, []byte(all(t)[name]), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range faults {
			t.Error(f)
		}
		w, _ := actionlint.Parse([]byte(all(t)[name]))
		for _, job := range w.Jobs {
			for _, step := range job.Steps {
				if run, ok := step.Exec.(*actionlint.ExecRun); ok {
					shell(t, name, run.Run.Value)
				}
			}
		}
	}
}

// job is what a job of GitLab's may say here.
type job struct {
	Stage     string
	Rules     []struct{ If string }
	Script    []string
	Artifacts struct {
		When    string
		Paths   []string
		Reports struct{ Codequality string }
	}
}

// The pipeline for GitLab says nothing but what it means to: keys are spelled
// right, its jobs belong to its stages and their commands are shell.
func TestPipeline(t *testing.T) {
	var pipeline struct {
		Stages    []string
		Variables map[string]string
		Workflow  struct{ Rules []struct{ If string } }
		Default   struct {
			BeforeScript []string `yaml:"before_script"`
		}
		Jobs map[string]job `yaml:",inline"`
	}
	decoder := yaml.NewDecoder(strings.NewReader(all(t)[".gitlab-ci.yml"]))
	decoder.KnownFields(true)
	if err := decoder.Decode(&pipeline); err != nil {
		t.Fatal(err)
	}
	if len(pipeline.Jobs) != 3 || pipeline.Jobs["pages"].Artifacts.Paths[0] != "public" {
		t.Errorf("the jobs are %+v", pipeline.Jobs)
	}
	for name, j := range pipeline.Jobs {
		if !slices.Contains(pipeline.Stages, j.Stage) {
			t.Errorf("%s is of no stage: %q", name, j.Stage)
		}
		shell(t, name, strings.Join(slices.Concat(pipeline.Default.BeforeScript, j.Script), "\n"))
	}
}

// shell holds a script to the shell's grammar.
func shell(t *testing.T, name, script string) {
	t.Helper()
	sh, err := exec.LookPath("bash")
	if err != nil {
		return
	}
	file := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(file, []byte(script), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(sh, "-n", file).CombinedOutput(); err != nil {
		t.Errorf("%s: %s\n%s", name, out, script)
	}
}
