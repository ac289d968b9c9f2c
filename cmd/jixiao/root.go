package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"jixiao/cmd/jixiao/near"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// rootCommand is the program with all its commands.
func (c *cli) rootCommand() *cobra.Command {
	cobra.EnableCommandSorting = false
	root := c.newCommand(rootHelp, nil)
	root.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return c.unknownCommand(root, args[0])
	}
	version := root.Flags().BoolP("version", "v", false, c.say(versionHelp.short)) // as people ask any program
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *version {
			return c.version()
		}
		return cmd.Help()
	}
	root.SetIn(c.stdin)
	root.SetOut(c.stdout)
	root.SetErr(c.stderr)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { c.help(cmd) })
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagFailure(cmd, err) })
	root.CompletionOptions.DisableDefaultCmd = true
	global := root.PersistentFlags()
	global.StringVar(&c.root, "root", ".", c.say(rootFlag))
	global.String("lang", "", c.say(langFlag))
	global.BoolP("help", "h", false, c.say(helpFlag))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return c.setLang(cmd) }
	c.complete(root, "lang", languages)
	help := c.newCommand(helpHelp, nil)
	help.Args = nil
	help.RunE = func(_ *cobra.Command, args []string) error { return c.helpFor(root, args) }
	root.SetHelpCommand(help)
	root.AddCommand(c.buildCommand(), c.checkCommand(), c.serveCommand(), c.newReportCommand(), c.initCommand(),
		c.diffCommand(), c.textconvCommand(), c.explainCommand(), c.schemaCommand(), c.fmtCommand(), c.lspCommand(), c.versionCommand(), c.completionCommand())
	return root
}

var languages = []string{string(diag.Chinese), string(diag.English)}

// langOf finds --lang before the flags are read: the messages about wrong flags
// are in that language too.
func langOf(args []string) diag.Lang {
	lang := diag.Lang("")
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if arg == "--" {
			break
		}
		if ok && slices.Contains(languages, value) {
			lang = diag.Lang(value)
		}
	}
	return lang
}

func (c *cli) setLang(cmd *cobra.Command) error {
	lang := cmd.Flag("lang")
	if lang != nil && lang.Changed && !slices.Contains(languages, lang.Value.String()) {
		return failed(badValue, "lang", lang.Value.String(), listed(languages))
	}
	return nil
}

// newCommand makes a command of its help.
func (c *cli) newCommand(h help, run func(args []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use: h.use, Short: c.say(h.short), Long: c.say(h.long),
		SilenceErrors: true, SilenceUsage: true, DisableFlagsInUseLine: true,
		Args: func(cmd *cobra.Command, args []string) error { return countArgs(cmd, args, h.least, h.most) },
	}
	if run != nil {
		cmd.RunE = func(_ *cobra.Command, args []string) error { return run(args) }
	}
	return cmd
}

// anyNumber is no limit to the number of arguments.
const anyNumber = 1 << 20

func countArgs(cmd *cobra.Command, args []string, least, most int) error {
	switch {
	case len(args) < least:
		return failed(joined(missingArgument, seeHelp(cmd)))
	case len(args) > most:
		return failed(joined(diag.Textf(extraArgument.Zh, extraArgument.En, args[most]), seeHelp(cmd)))
	}
	return nil
}

// complete offers values for a flag to the shell.
func (c *cli) complete(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails for unknown flags only
}

func (c *cli) unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	return failed(joined(diag.Textf(noCommand.Zh, noCommand.En, name), meant(near.To(name, names, 2)), seeHelp(root)))
}

func seeHelp(cmd *cobra.Command) diag.Text {
	return diag.Textf(seeUsage.Zh, seeUsage.En, cmd.CommandPath())
}

// flagFailure puts what the flag parser refuses into words.
func flagFailure(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var message diag.Text
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if shorts := unknown.GetSpecifiedShortnames(); shorts != "" {
			return failed(joined(diag.Textf(noFlag.Zh, noFlag.En, "-"+name), seeHelp(cmd)))
		}
		message = joined(diag.Textf(noFlag.Zh, noFlag.En, "--"+name), meant(near.To("--"+name, flagNames(cmd), 1)))
	case errors.As(err, &empty):
		message = diag.Textf(flagWithoutValue.Zh, flagWithoutValue.En, "--"+empty.GetSpecifiedName())
	case errors.As(err, &invalid):
		message = diag.Textf(flagValue.Zh, flagValue.En, "--"+invalid.GetFlag().Name, invalid.GetValue())
	default:
		message = diag.Textf(badFlag.Zh, badFlag.En, err.Error())
	}
	return failed(joined(message, seeHelp(cmd)))
}

func flagNames(cmd *cobra.Command) (names []string) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

func (c *cli) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	var cmd *cobra.Command
	cmd = c.newCommand(completionHelp, func(args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(c.stdout, true)
		case "zsh":
			return root.GenZshCompletion(c.stdout)
		case "fish":
			return root.GenFishCompletion(c.stdout, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(c.stdout)
		}
		return failed(unknownShell, args[0], listed(shells))
	})
	cmd.ValidArgs = shells
	return cmd
}

// helpFor prints the help of the command that is named.
func (c *cli) helpFor(root *cobra.Command, args []string) error {
	cmd, _, err := root.Find(args)
	if err != nil || cmd == root && len(args) > 0 {
		return c.unknownCommand(root, fmt.Sprint(args[0]))
	}
	c.help(cmd)
	return nil
}
