//! An enum.
use keyway::private::serde::{self, Deserialize, Serialize};

/// One of each kind of variant.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(crate = "serde")]
pub(crate) enum Shape {
    #[default]
    Unit,
    Tuple(u8, i64),
    Struct {
        number: f32,
        letter: char,
    },
    New(Box<[u16]>),
}
