//! The encoding of persisted fields: self-describing, so that serde finds a value by names, and exact, so that what is
//! restored equals what was saved.
//!
//! A value begins with a [`Tag`] of one byte. Numbers are little-endian; lengths are LEB128.
//!
//! | tag | behind it |
//! |---|---|
//! | `Unit`, `False`, `True`, `None` | nothing |
//! | `Some` | the value |
//! | `U8` to `U128`, `I8` to `I128` | the integer, in the narrowest form that holds it |
//! | `F32`, `F64` | the bits of the number |
//! | `Char` | its code in four bytes |
//! | `Text`, `Bytes` | length and content |
//! | `Packed` | length and bytes: a sequence in which each value has the tag `U8` |
//! | `Sequence` | values, then `End` |
//! | `Map` | keys and values by turns, then `End`; a struct is a map of texts |
//! | `UnitVariant` | length and name of the variant |
//! | `Variant` | length and name of the variant, then its payload as one value |
//!
//! Values are nested at most [`MOST_NESTED`](reason::MOST_NESTED) deep. Writer and reader count alike, so that what one accepts the other does.
mod codec_error;
mod deserializer;
mod elements;
mod entries;
mod items_writer;
mod large_stack;
mod nesting;
mod numbers;
mod pairs_writer;
mod payload;
mod reader;
mod reason;
mod room;
mod serializer;
mod tag;
mod value;
mod writer;

pub use codec_error::CodecError;
use elements::Elements;
use entries::Entries;
use items_writer::ItemsWriter;
pub(crate) use large_stack::{LargeStack, on_large_stack, with_large_stack};
use nesting::Nesting;
use pairs_writer::PairsWriter;
use payload::Payload;
pub(crate) use reader::Reader;
pub(crate) use room::Room;
use tag::Tag;
pub use value::Value;
pub(crate) use writer::Writer;
