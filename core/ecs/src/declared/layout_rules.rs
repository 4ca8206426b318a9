//! What the compiler checks of a component's layout; each refusal is an error of compilation.

use super::{ComponentDecl, ComponentShape, FieldDecl};

/// The greatest alignment that the blocks of a world have.
const GREATEST_ALIGNMENT: usize = 64;

/// More fields than this, those within others counted, are refused: they are named one by one.
const MOST_FIELDS: usize = 256;

impl ComponentDecl {
    /// Refuses padding behind the field of this name: its bytes would be undefined.
    #[doc(hidden)]
    #[track_caller]
    pub const fn check_padding(&self, name: &str) {
        let fields = self.shape.fields();
        let mut position = 0;
        while !same(fields[position].name, name) {
            position += 1;
        }
        let field = &fields[position];
        let end = field.offset + field.size;
        let next = if position + 1 < fields.len() {
            fields[position + 1].offset
        } else {
            self.size
        };
        if end < next {
            let message = Message::of(&[
                "there is padding behind `",
                name,
                "`, whose bytes would be undefined: put the fields of greater alignment first, or add a field such as `padding: [u8; ",
            ]);
            let message = message.number(next - end).text("]` there");
            panic!("{}", message.as_str());
        }
    }

    /// Refuses what the blocks of a world cannot hold or a description cannot name.
    #[doc(hidden)]
    #[track_caller]
    pub const fn check_limits(&self) {
        if self.alignment > GREATEST_ALIGNMENT {
            let message = Message::of(&["this component is aligned to "]).number(self.alignment);
            let message = message
                .text(" bytes, and the blocks of a world to 64: use fields of a smaller alignment");
            panic!("{}", message.as_str());
        }
        let fields = count(self.shape.fields());
        if fields > MOST_FIELDS {
            let message = Message::of(&["this component has "]).number(fields);
            let message = message.text(" fields, those within its fields counted, and may have 256: use `List` for many values of one kind");
            panic!("{}", message.as_str());
        }
    }
}

const fn count(fields: &[FieldDecl<ComponentShape>]) -> usize {
    let (mut sum, mut position) = (0, 0);
    while position < fields.len() {
        let field = &fields[position];
        sum += if field.shape.is_value() {
            1
        } else {
            field.count() * count(field.shape.fields())
        };
        position += 1;
    }
    sum
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut byte = 0;
    while byte < left.len() && byte < right.len() && left[byte] == right[byte] {
        byte += 1;
    }
    byte == left.len() && byte == right.len()
}

/// Bytes of the longest text; what does not fit is left out.
const ROOM: usize = 512;

/// A text that is put together in a constant, where nothing can be formatted.
struct Message {
    bytes: [u8; ROOM],
    length: usize,
}

impl Message {
    /// Joins the pieces; one that does not fit in 512 bytes is left out.
    const fn of(pieces: &[&str]) -> Self {
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
    const fn text(mut self, text: &str) -> Self {
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
    const fn number(self, number: usize) -> Self {
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

    const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
