//! Bytes in the order of the format.

use bytemuck::Pod;

/// Collects numbers, texts and memory, all little-endian.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn number(&mut self, number: u32) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    pub(super) fn long(&mut self, number: u64) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    /// How many of something follow. Ids, rows and lengths of names are limited to 32 bits where they are made.
    pub(super) fn count(&mut self, count: usize) {
        self.number(count as u32);
    }

    /// Its length in bytes, then the text.
    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// The memory of these values.
    pub(super) fn memory<T: Pod>(&mut self, values: &[T]) {
        self.bytes.extend_from_slice(bytemuck::cast_slice(values));
    }

    /// How many, then their memory.
    pub(super) fn list<T: Pod>(&mut self, values: &[T]) {
        self.count(values.len());
        self.memory(values);
    }
}
