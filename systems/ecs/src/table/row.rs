//! One row of one column as bytes; the common sizes compile to a few moves.

use core_ecs::Column;

/// Calls the function for arrays of a common size, or else the one for any size.
macro_rules! by_size {
    ($size:expr, $fixed:ident, $any:expr, $($argument:expr),+) => {
        match $size {
            4 => $fixed::<4>($($argument),+),
            8 => $fixed::<8>($($argument),+),
            12 => $fixed::<12>($($argument),+),
            16 => $fixed::<16>($($argument),+),
            24 => $fixed::<24>($($argument),+),
            32 => $fixed::<32>($($argument),+),
            64 => $fixed::<64>($($argument),+),
            _ => $any,
        }
    };
}

/// Writes the value of a row; it has the size of one.
#[inline]
pub(super) fn write(column: &mut Column, row: usize, value: &[u8]) {
    let bytes = column.bytes_mut();
    by_size!(
        value.len(),
        write_fixed,
        write_any(bytes, row, value),
        bytes,
        row,
        value
    );
}

/// Moves a row to another column of the same component; the last row takes its place and leaves zeros behind.
#[inline(never)]
pub(super) fn transfer(
    source: &mut Column,
    row: usize,
    last: usize,
    target: &mut Column,
    to: usize,
) {
    let size = source.size as usize;
    let (source, target) = (source.bytes_mut(), target.bytes_mut());
    by_size!(
        size,
        transfer_fixed,
        transfer_any((source, row, last), target, to, size),
        (source, row, last),
        target,
        to
    );
}

/// Puts the last row into the place of the given one and leaves zeros behind.
#[inline(never)]
pub(super) fn swap_remove(column: &mut Column, row: usize, last: usize) {
    let size = column.size as usize;
    let bytes = column.bytes_mut();
    by_size!(
        size,
        swap_remove_fixed,
        swap_remove_any(bytes, row, last, size),
        bytes,
        row,
        last
    );
}

/// Copies rows of one column behind each other into another of the same component, from row `first` on.
pub(super) fn gather(source: &Column, rows: &[u32], target: &mut Column, first: usize) {
    let size = source.size as usize;
    let (source, target) = (source.bytes(), &mut target.bytes_mut()[first * size..]);
    by_size!(
        size,
        gather_fixed,
        gather_any(source, rows, target, size),
        source,
        rows,
        target
    );
}

/// Copies, for each pair, the second row to the place of the first.
pub(super) fn fill(column: &mut Column, moves: &[(u32, u32)]) {
    let size = column.size as usize;
    let bytes = column.bytes_mut();
    by_size!(size, fill_fixed, fill_any(bytes, moves, size), bytes, moves);
}

#[inline]
fn write_fixed<const SIZE: usize>(bytes: &mut [u8], row: usize, value: &[u8]) {
    if let Some(value) = value.first_chunk() {
        bytes.as_chunks_mut::<SIZE>().0[row] = *value;
    }
}

fn write_any(bytes: &mut [u8], row: usize, value: &[u8]) {
    bytes[row * value.len()..][..value.len()].copy_from_slice(value);
}

#[inline]
fn transfer_fixed<const SIZE: usize>(
    (source, row, last): (&mut [u8], usize, usize),
    target: &mut [u8],
    to: usize,
) {
    let source = source.as_chunks_mut::<SIZE>().0;
    target.as_chunks_mut::<SIZE>().0[to] = source[row];
    source[row] = source[last];
    source[last] = [0; SIZE];
}

fn transfer_any(
    (source, row, last): (&mut [u8], usize, usize),
    target: &mut [u8],
    to: usize,
    size: usize,
) {
    target[to * size..][..size].copy_from_slice(&source[row * size..][..size]);
    swap_remove_any(source, row, last, size);
}

#[inline]
fn swap_remove_fixed<const SIZE: usize>(bytes: &mut [u8], row: usize, last: usize) {
    let rows = bytes.as_chunks_mut::<SIZE>().0;
    rows[row] = rows[last];
    rows[last] = [0; SIZE];
}

fn swap_remove_any(bytes: &mut [u8], row: usize, last: usize, size: usize) {
    bytes.copy_within(last * size..(last + 1) * size, row * size);
    bytes[last * size..][..size].fill(0);
}

fn gather_fixed<const SIZE: usize>(source: &[u8], rows: &[u32], target: &mut [u8]) {
    let source = source.as_chunks::<SIZE>().0;
    for (target, row) in target.as_chunks_mut::<SIZE>().0.iter_mut().zip(rows) {
        *target = source[*row as usize];
    }
}

fn gather_any(source: &[u8], rows: &[u32], target: &mut [u8], size: usize) {
    for (target, row) in target.chunks_exact_mut(size).zip(rows) {
        target.copy_from_slice(&source[*row as usize * size..][..size]);
    }
}

fn fill_fixed<const SIZE: usize>(bytes: &mut [u8], moves: &[(u32, u32)]) {
    let rows = bytes.as_chunks_mut::<SIZE>().0;
    for (to, from) in moves {
        rows[*to as usize] = rows[*from as usize];
    }
}

fn fill_any(bytes: &mut [u8], moves: &[(u32, u32)], size: usize) {
    for (to, from) in moves {
        let from = *from as usize * size;
        bytes.copy_within(from..from + size, *to as usize * size);
    }
}
