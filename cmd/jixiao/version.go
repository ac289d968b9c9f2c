package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (c *cli) versionCommand() *cobra.Command {
	return c.newCommand(versionHelp, func([]string) error { return c.version() })
}

func (c *cli) version() error {
	_, err := fmt.Fprintf(c.stdout, "jixiao %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

func programVersion() string {
	info, _ := debug.ReadBuildInfo()
	return versionOf(info)
}

// versionOf is the version that the program was built from: its module's, else
// devel with the revision of the sources and whether they were changed since.
func versionOf(info *debug.BuildInfo) string {
	if info == nil {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	version := "devel"
	if revision := settings["vcs.revision"]; revision != "" {
		version += "-" + revision[:min(12, len(revision))]
	}
	if settings["vcs.modified"] == "true" {
		version += "+changed"
	}
	return version
}
