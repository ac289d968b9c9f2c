package output

import (
	"errors"
	"io/fs"
	"os"
)

// swap puts the new tree in the place of the old and removes the old. Where
// the system can exchange two names at once it does so; elsewhere the old tree
// steps aside first, and recoverSwap puts it back if the program is stopped
// in between.
func swap(dir, next string) error {
	if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(next, dir)
	}
	if exchange(dir, next) == nil {
		return os.RemoveAll(next)
	}
	aside := beside(dir, "old")
	if err := os.RemoveAll(aside); err != nil {
		return err
	}
	if err := os.Rename(dir, aside); err != nil {
		return err
	}
	if err := os.Rename(next, dir); err != nil {
		return errors.Join(err, os.Rename(aside, dir))
	}
	return os.RemoveAll(aside)
}

// recoverSwap mends what a stopped swap left: an old tree that stepped aside
// comes back if the new one did not take its place.
func recoverSwap(dir string) error {
	aside := beside(dir, "old")
	if _, err := os.Lstat(aside); err != nil {
		return nil
	}
	if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(aside, dir)
	}
	return os.RemoveAll(aside)
}
