//! `RowWriter`, which writes the rows of a contract at compile time.

/// Writes rows of words with one space between them and a line end behind each row, or only counts their bytes.
///
/// The compiler interprets `const` code: a call costs as much as a dozen bytes in a loop, and a call of a generic function
/// more. So the writer is not generic over the text's length, and each function has its loops in itself. A contract of
/// a thousand Models has thirty thousand rows.
pub(super) struct RowWriter<'t> {
    /// Where the text goes; empty if it is only counted.
    bytes: &'t mut [u8],
    length: usize,
    row_started: bool,
}

impl<'t> RowWriter<'t> {
    /// Writes into `bytes`, which have the text's length; only counts if there are none.
    pub(super) const fn new(bytes: &'t mut [u8]) -> Self {
        Self {
            bytes,
            length: 0,
            row_started: false,
        }
    }

    /// Length of what was written.
    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// Appends the words, with one space between two of them.
    pub(super) const fn words(&mut self, words: &[&str]) {
        let mut at = 0;
        while at < words.len() {
            self.start_word();
            self.put(words[at]);
            at += 1;
        }
    }

    /// Writes one word: the segments with dots between them.
    pub(super) const fn path(&mut self, segments: &[&str]) {
        self.start_word();
        let mut at = 0;
        while at < segments.len() {
            if at > 0 {
                self.put(".");
            }
            self.put(segments[at]);
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
            self.put("-");
        }
        self.digits(number.unsigned_abs());
    }

    pub(super) const fn end_row(&mut self) {
        self.put("\n");
        self.row_started = false;
    }

    const fn start_word(&mut self) {
        if self.row_started {
            self.put(" ");
        }
        self.row_started = true;
    }

    const fn digits(&mut self, number: u128) {
        let mut unit = 1;
        while number / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            if !self.bytes.is_empty() {
                self.bytes[self.length] = b'0' + (number / unit % 10) as u8;
            }
            self.length += 1;
            unit /= 10;
        }
    }

    const fn put(&mut self, text: &str) {
        let text = text.as_bytes();
        if !self.bytes.is_empty() {
            // `copy_from_slice` would be several calls, and slower for words.
            let mut at = 0;
            while at < text.len() {
                self.bytes[self.length + at] = text[at];
                at += 1;
            }
        }
        self.length += text.len();
    }
}
