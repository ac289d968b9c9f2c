package output

// File is one file of the site: its path below the output directory, with
// slashes, and how its bytes are made. Bytes is called at most once a Sync,
// and from several goroutines at a time for different files.
type File struct {
	Path  string
	Bytes func() ([]byte, error)
}

// Stats is what a Sync did.
type Stats struct{ Written, Kept, Removed int }
