//! What the compiler checks of a component's layout; each refusal is an error of compilation.

use super::message::Message;
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
