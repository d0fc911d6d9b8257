// Verifies a proof of one act with Go's own transparency log packages, from docs/formats alone:
//
//	go run main.go VKEY FILE.tlog-proof
//
// prints the origin, the size and the entry.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func hash(text string) (h tlog.Hash) {
	bytes, err := base64.StdEncoding.DecodeString(text)
	check(err)
	if copy(h[:], bytes) != len(h) || len(bytes) != len(h) {
		check(fmt.Errorf("not a hash: %s", text))
	}
	return h
}

func main() {
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	file, err := os.ReadFile(os.Args[2])
	check(err)
	head, signed, _ := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		check(fmt.Errorf("not a proof"))
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	check(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	check(err)
	var path tlog.RecordProof
	for _, line := range lines[3:] {
		path = append(path, hash(line))
	}

	disclosed := strings.Split(string(extra), "\n")
	at := 1
	for strings.HasPrefix(disclosed[at], "charter ") {
		at++
	}

	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(disclosed[at], "entry "))
	check(err)
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	check(err)
	checkpoint := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(checkpoint[1], 10, 64)
	check(err)
	check(tlog.CheckRecord(path, size, hash(checkpoint[2]), index, tlog.RecordHash(entry)))
	fmt.Printf("%s\n%d\n%s\n", checkpoint[0], size, entry)
}
