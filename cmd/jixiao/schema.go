package main

import (
	"jixiao/build/content"
	"jixiao/cmd/jixiao/jsonschema"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
)

func (c *cli) schemaCommand() *cobra.Command {
	var profile string
	cmd := c.newCommand(schemaHelp, func([]string) error { return c.schema(profile) })
	cmd.Flags().StringVar(&profile, "profile", "", c.say(schemaProfileFlag))
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// schema prints the JSON Schema of the front matter. Outside a site the
// built-in profiles are known.
func (c *cli) schema(profile string) error {
	root, err := c.open()
	if err != nil {
		return err
	}
	profiles, list, err := content.Profiles(c.ctx, root.FS())
	if err != nil {
		return c.compileFailure(err)
	}
	if list.Count(diag.Error) > 0 {
		c.tell(faultyProfiles)
	}
	form := jsonschema.Form{Closed: content.Exists(root.FS()), Lang: c.lang}
	for _, p := range profiles {
		form.Profiles = append(form.Profiles, p.ID)
		if p.ID == profile {
			form.Profile = p
		}
	}
	if profile != "" && form.Profile == nil {
		return failed(unknownProfile, profile, listed(form.Profiles))
	}
	return jsonschema.Write(c.stdout, form)
}
