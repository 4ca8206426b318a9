#!/usr/bin/env bash
# `std::fs::remove_file` of one file by several threads at once, as a Windows program under Wine.
#
# Expected: one of them is told that the file was removed, the others that there is none, as on Unix; programs claim work by the removal
# of its file.
# Seen: nearly always each of them is told so. Windows removes a file by a handle, of which several may have one at the same time, and
# Wine marks the file as removed through each of them without an error. What works is a handle beside which there is no other:
# `share_mode(0)` with `FILE_FLAG_DELETE_ON_CLOSE`. Whether NTFS does the same was not tried.
#
# Version: Wine 8.0 (8.0~repack-4), rustc 1.95.0 (59807616e 2026-04-14), x86_64-pc-windows-gnu, gcc 12 of mingw-w64.
# Source: run here; the documentation of `remove_file` promises nothing for several at once.
# Needs: wine, x86_64-w64-mingw32-gcc, and rustc with the target's standard library.
set -euo pipefail
wine=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.ci/wine" && pwd)
work=$(mktemp -d)
trap 'WINEPREFIX=$work/prefix/wine wineserver --kill || true; rm -rf "$work"' EXIT
"$wine/prefix" "$work/prefix"
cd "$work"
cat >several.rs <<'END'
use std::sync::Barrier;
use std::{fs, thread};

fn main() {
    let barrier = Barrier::new(3);
    for round in 0..200 {
        fs::write(format!("file-{round}"), "").unwrap();
    }
    let remove = || (0..200).filter(|round| {
        barrier.wait();
        fs::remove_file(format!("file-{round}")).is_ok()
    }).count();
    let removed: usize = thread::scope(|scope| {
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(remove)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    println!("{removed}");
}
END
rustc --edition 2024 -O several.rs -o several
native=$(./several)
rustc --edition 2024 -O --target x86_64-pc-windows-gnu -Clinker=x86_64-w64-mingw32-gcc several.rs -o several.exe
under_wine=$(WINEPREFIX=$work/prefix/wine WINEDEBUG=-all wine several.exe | tr -d '\r')
echo "200 files; told to have removed one: natively $native times, under Wine $under_wine times"
[[ $native == 200 ]] && ((under_wine > 200))
