//! A text that is put together while compiling.

/// Bytes of the longest text; what does not fit is left out.
const ROOM: usize = 512;

/// A text that is put together in a constant, where nothing can be formatted.
pub(super) struct Message {
    bytes: [u8; ROOM],
    length: usize,
}

impl Message {
    /// Joins the pieces; one that does not fit in 512 bytes is left out.
    pub(super) const fn of(pieces: &[&str]) -> Self {
        let mut message = Self {
            bytes: [0; ROOM],
            length: 0,
        };
        let mut piece = 0;
        while piece < pieces.len() {
            message = message.text(pieces[piece]);
            piece += 1;
        }
        message
    }

    /// With a text behind it, if that fits.
    pub(super) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut byte = 0;
        while byte < text.len() && self.length + text.len() - byte <= ROOM {
            self.bytes[self.length] = text[byte];
            self.length += 1;
            byte += 1;
        }
        self
    }

    /// With a number behind it.
    pub(super) const fn number(self, number: usize) -> Self {
        let digit = [b'0' + (number % 10) as u8];
        let before = if number < 10 {
            self
        } else {
            self.number(number / 10)
        };
        match str::from_utf8(&digit) {
            Ok(digit) => before.text(digit),
            Err(_) => before,
        }
    }

    pub(super) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
