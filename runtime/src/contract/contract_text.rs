//! `ContractText`, a text buffer that `const` code writes at compile time.

/// A text of `N` bytes written by `const` code: words with one space between them, rows with a line end behind them.
/// With `N` of 0 it only counts.
#[derive(Clone, Copy, Debug)]
pub struct ContractText<const N: usize> {
    bytes: [u8; N],
    length: usize,
    row_started: bool,
}

impl<const N: usize> ContractText<N> {
    pub(super) const fn new() -> Self {
        Self {
            bytes: [0; N],
            length: 0,
            row_started: false,
        }
    }

    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// The written text.
    ///
    /// # Panics
    /// If `N` is not the text's length; inside a `const` that is an error of the compilation.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        assert!(
            self.length == N,
            "the text's length differs from the length that was counted"
        );
        match str::from_utf8(&self.bytes) {
            Ok(text) => text,
            Err(_) => panic!("a contract is made of names, which are UTF-8"),
        }
    }

    pub(super) const fn words(&mut self, words: &[&str]) {
        let mut at = 0;
        while at < words.len() {
            self.start_word();
            self.bytes(words[at].as_bytes());
            at += 1;
        }
    }

    /// Writes one word: the segments with dots between them.
    pub(super) const fn path(&mut self, segments: &[&str]) {
        self.start_word();
        let mut at = 0;
        while at < segments.len() {
            if at > 0 {
                self.byte(b'.');
            }
            self.bytes(segments[at].as_bytes());
            at += 1;
        }
    }

    pub(super) const fn number(&mut self, number: usize) {
        self.start_word();
        self.digits(number as u128);
    }

    pub(super) const fn signed(&mut self, number: i128) {
        self.start_word();
        if number < 0 {
            self.byte(b'-');
        }
        self.digits(number.unsigned_abs());
    }

    pub(super) const fn end_row(&mut self) {
        self.byte(b'\n');
        self.row_started = false;
    }

    const fn start_word(&mut self) {
        if self.row_started {
            self.byte(b' ');
        }
        self.row_started = true;
    }

    const fn digits(&mut self, number: u128) {
        let mut unit = 1;
        while number / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            self.byte(b'0' + (number / unit % 10) as u8);
            unit /= 10;
        }
    }

    const fn bytes(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            self.byte(bytes[at]);
            at += 1;
        }
    }

    const fn byte(&mut self, byte: u8) {
        if N > 0 {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }
}
