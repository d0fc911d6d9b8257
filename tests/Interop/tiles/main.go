// Verifies exported logs with Go's own transparency log packages, from docs/formats/export.md alone:
//
//	go run main.go VKEY... < FOLDERS
//
// For each folder on standard input one line, a word a log: ok where the newest checkpoint is signed by the log's key,
// the hash tiles lead to its root, and the entries hash to the tiles; else bad. Times go to standard error.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// folder reads tiles as C2SP tlog-tiles spells them: as Go does, but without the height in the path.
type folder string

func (f folder) Height() int                          { return 8 }
func (f folder) SaveTiles(tiles []tlog.Tile, d [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), "tile", strings.TrimPrefix(tile.Path(), "tile/8/")))
		if err != nil {
			return nil, err
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, errors.New("length of a tile")
		}
		read = append(read, data)
	}
	return read, nil
}

func (f folder) entries(n int64, width int) ([][]byte, error) {
	path := strings.TrimPrefix(tlog.Tile{H: 8, L: 0, N: n, W: width}.Path(), "tile/8/0/")
	data, err := os.ReadFile(filepath.Join(string(f), "tile", "entries", path))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) || binary.BigEndian.Uint16(data) == 0 {
			return nil, errors.New("length of an entry")
		}
		length := int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if len(entries) != width {
		return nil, errors.New("number of entries")
	}
	return entries, nil
}

func verify(log folder, verifier note.Verifier) (int64, error) {
	file, err := os.ReadFile(filepath.Join(string(log), "checkpoint"))
	if err != nil {
		return 0, err
	}
	opened, err := note.Open(file, note.VerifierList(verifier))
	if err != nil {
		return 0, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return 0, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return 0, errors.New("root")
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	if size == 0 {
		return 0, nil
	}
	// As any reader of public logs would: the first and the last entry by way of the tiles.
	reader := tlog.TileHashReader(tree, log)
	ends, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, 0), tlog.StoredHashIndex(0, size-1)})
	if err != nil {
		return 0, err
	}

	// All of it: every entry hashed, every tile made anew.
	var stored []tlog.Hash
	made := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, i := range indexes {
			hashes = append(hashes, stored[i])
		}
		return hashes, nil
	})
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		entries, err := log.entries(n, width)
		if err != nil {
			return 0, err
		}
		for i, entry := range entries {
			hashes, err := tlog.StoredHashesForRecordHash(n*256+int64(i), tlog.RecordHash(entry), made)
			if err != nil {
				return 0, err
			}
			stored = append(stored, hashes...)
		}
	}
	if ends[0] != stored[tlog.StoredHashIndex(0, 0)] || ends[1] != stored[tlog.StoredHashIndex(0, size-1)] {
		return 0, errors.New("an entry's hash")
	}
	hash, err := tlog.TreeHash(size, made)
	if err != nil {
		return 0, err
	}
	if hash != tree.Hash {
		return 0, errors.New("the root")
	}
	var tiles []tlog.Tile
	for level := 0; size>>uint(8*level) > 0; level++ {
		for n, count := int64(0), size>>uint(8*level); n*256 < count; n++ {
			width := 256
			if count-n*256 < 256 {
				width = int(count - n*256)
			}
			tiles = append(tiles, tlog.Tile{H: 8, L: level, N: n, W: width})
		}
	}
	data, err := log.ReadTiles(tiles)
	if err != nil {
		return 0, err
	}
	for i, tile := range tiles {
		expected, err := tlog.ReadTileData(tile, made)
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(expected, data[i]) {
			return 0, errors.New("a tile")
		}
	}
	return size, nil
}

func main() {
	var verifiers []note.Verifier
	for _, key := range os.Args[1:] {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		verifiers = append(verifiers, verifier)
	}
	start, total := time.Now(), int64(0)
	folders := bufio.NewScanner(os.Stdin)
	for folders.Scan() {
		var words []string
		for member, verifier := range verifiers {
			size, err := verify(folder(filepath.Join(folders.Text(), "log", path.Base(verifier.Name())+"."+strconv.Itoa(member))), verifier)
			total += size
			if err != nil {
				words = append(words, "bad")
			} else {
				words = append(words, "ok")
			}
		}
		fmt.Println(strings.Join(words, " "))
	}
	fmt.Fprintf(os.Stderr, "%d entries in %d microseconds\n", total, time.Since(start).Microseconds())
}
