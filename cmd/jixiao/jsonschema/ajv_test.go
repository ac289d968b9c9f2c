package jsonschema

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// npm is the folder with the validator that these tests ask; see its
// package.json.
const npm = "testdata/npm"

// needsNode skips the test where the validator isn't installed, and fails where
// the tests are told that it is.
func needsNode(t *testing.T) {
	t.Helper()
	_, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat(filepath.Join(npm, "node_modules", "ajv"))
	}
	switch {
	case err == nil:
	case os.Getenv("JIXIAO_NPM") == "required":
		t.Fatal(err)
	default:
		t.Skipf("ajv isn't installed (%v): npm ci --ignore-scripts --prefix cmd/jixiao/jsonschema/%s", err, npm)
	}
}

// A second validator, by other people, says the same of every document as the
// schema is meant to, and finds nothing in the schema that has no effect.
func TestAjvAgrees(t *testing.T) {
	needsNode(t)
	byProfile := map[string][]document{}
	for _, d := range documents(t) {
		byProfile[d.profile] = append(byProfile[d.profile], d)
	}
	for profile, list := range byProfile {
		refused := ajv(t, schemaOf(t, profile), list)
		for _, d := range list {
			if why, bad := refused[d.name]; bad == d.schema {
				t.Errorf("%s: ajv says %q", d.name, why)
			}
		}
	}
}

// ajv gives the documents that a schema refuses, with the reason.
func ajv(t *testing.T, schema []byte, list []document) map[string]string {
	t.Helper()
	type named struct {
		Name  string          `json:"name"`
		Value json.RawMessage `json:"value"`
	}
	var in struct {
		Schema    json.RawMessage `json:"schema"`
		Documents []named         `json:"documents"`
	}
	in.Schema = schema
	for _, d := range list {
		in.Documents = append(in.Documents, named{d.name, asJSON(t, d.text)})
	}
	input, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "validate.mjs")
	cmd.Dir, cmd.Stdin = npm, bytes.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		t.Fatalf("%v: %s", err, stderr.Bytes())
	}
	refused := map[string]string{}
	for line := range bytes.Lines(out) {
		var said struct{ Name, Why string }
		if err := json.Unmarshal(line, &said); err != nil {
			t.Fatal(err)
		}
		refused[said.Name] = said.Why
	}
	return refused
}
