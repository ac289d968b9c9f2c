package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"math"
	"slices"

	"github.com/klauspost/compress/flate"
)

// archive is a workbook's file but for the packed bytes of its first sheet, which
// stands last. A site has a workbook for every report, and all but that sheet is
// the same in each.
type archive struct {
	lead  []byte // the other parts, and the sheet's head
	tail  []byte // the sheet's sizes and the directory
	entry int    // where in tail the directory names the sheet
}

// Where an archive tells of sizes: sections 4.3.9, 4.3.12 and 4.3.16 of the
// format's specification (APPNOTE.TXT).
const (
	afterCRC     = 4  // in what follows a packed part
	entryCRC     = 16 // in an entry of the directory
	endDirectory = 16 // in the end of the archive
	endSize      = 22 // of the end of the archive
)

// newArchive makes the archive of these parts.
func newArchive(parts []part) (out archive, err error) {
	mark := []byte("\x00the first sheet\x00")
	var whole bytes.Buffer
	w := zip.NewWriter(&whole)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return asIs{to}, nil })
	for i := range parts {
		p := &parts[i]
		at, err := w.CreateRaw(&p.head)
		if err != nil {
			return out, err
		}
		if _, err := at.Write(p.data); err != nil {
			return out, err
		}
	}
	at, err := w.CreateHeader(&zip.FileHeader{Name: firstSheet, Method: zip.Deflate})
	if err != nil {
		return out, err
	}
	if _, err := at.Write(mark); err != nil {
		return out, err
	}
	if err := w.Close(); err != nil {
		return out, err
	}
	var found bool
	if out.lead, out.tail, found = bytes.Cut(whole.Bytes(), mark); found {
		out.entry = bytes.LastIndex(out.tail, []byte("PK\x01\x02"))
		return out, nil
	}
	return out, errors.New("the first sheet can't be found in its archive")
}

// asIs packs nothing.
type asIs struct{ io.Writer }

func (asIs) Close() error { return nil }

// packer packs a sheet to the end of out. It is used again: making one takes
// longer than packing a form.
type packer struct {
	out   []byte
	flate *flate.Writer
}

func (p *packer) Write(b []byte) (int, error) {
	p.out = append(p.out, b...)
	return len(b), nil
}

// pack puts the first sheet to the other parts, behind what is there before. It
// is packed fast: the file is little longer for it.
func (p *packer) pack(a *archive, before, sheet []byte) (_ []byte, err error) {
	if p.flate == nil {
		if p.flate, err = flate.NewWriter(p, flate.BestSpeed); err != nil {
			return nil, err
		}
	}
	p.out = append(slices.Grow(before, len(a.lead)+len(sheet)/4+len(a.tail)), a.lead...)
	from := len(p.out)
	p.flate.Reset(p)
	if _, err := p.flate.Write(sheet); err != nil {
		return nil, err
	}
	if err := p.flate.Close(); err != nil {
		return nil, err
	}
	packed, tail := len(p.out)-from, len(p.out)
	if len(sheet) > math.MaxUint32 || len(p.out)-len(before) > math.MaxUint32-len(a.tail) {
		return nil, errors.New("a workbook has more than 4 GB")
	}
	out := append(p.out, a.tail...)
	p.out = nil
	for _, at := range [...]int{afterCRC, a.entry + entryCRC} {
		sizes := out[tail+at:]
		binary.LittleEndian.PutUint32(sizes, crc32.ChecksumIEEE(sheet))
		binary.LittleEndian.PutUint32(sizes[4:], uint32(packed))
		binary.LittleEndian.PutUint32(sizes[8:], uint32(len(sheet)))
	}
	// The directory begins behind the sheet and its sizes.
	binary.LittleEndian.PutUint32(out[len(out)-endSize+endDirectory:], uint32(tail-len(before)+bytes.Index(a.tail, []byte("PK\x01\x02"))))
	return out, nil
}
