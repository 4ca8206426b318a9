//! Enums with numbers, with fields, and with one variant.
#[rustfmt::skip]
pub mod generated;

/// The first number of a kind.
pub const FIRST: u8 = 4;

/// Numbers by an expression.
#[keyway::model]
#[repr(u8)]
#[derive(Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// By a constant.
    First = FIRST,
    /// The next one.
    Second,
    /// Far away.
    Last = 0x80 | 1,
}

/// Fields in each form.
#[keyway::model]
pub enum Message {
    /// None.
    Quit,
    /// By place.
    Move(i32, i32),
    /// By name.
    Write {
        /// The text.
        text: String,
        /// What it is.
        kind: Kind,
    },
}

/// One variant.
#[keyway::model]
pub enum Only {
    /// It.
    One([u8; FIRST as usize]),
}
