//go:build !linux

package output

import "errors"

// exchange swaps two names in one step, which this system can't.
func exchange(string, string) error { return errors.ErrUnsupported }
