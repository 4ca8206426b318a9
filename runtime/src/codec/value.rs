//! `Value`, an encoded value as a tree, for who does not know its type.
use super::{CodecError, Nesting, Reader, Room, Tag};

/// Any value that the codec can write. Integers and floating point numbers are kept exactly; a newtype is the value inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `()`, or a struct without fields.
    Unit,
    /// A truth value.
    Bool(bool),
    /// An integer that is not negative, of any type.
    Unsigned(u128),
    /// A negative integer, of any type.
    Negative(i128),
    /// The bits of an `f32`.
    Single(u32),
    /// The bits of an `f64`.
    Double(u64),
    /// A letter.
    Char(char),
    /// A text.
    Text(String),
    /// A sequence of bytes.
    Bytes(Vec<u8>),
    /// A sequence, tuple or array.
    Sequence(Vec<Value>),
    /// A map, or a struct, which is a map of texts.
    Map(Vec<(Value, Value)>),
    /// `None`.
    None,
    /// `Some`.
    Some(Box<Value>),
    /// A variant of an enum with its payload; `Unit` for one that has none.
    Variant(String, Box<Value>),
}

impl Value {
    /// Reads the one value that `bytes` are.
    ///
    /// # Errors
    /// If no writer has written the bytes, or values are nested too deep for this thread.
    pub fn read(bytes: &[u8]) -> Result<Self, CodecError> {
        let mut reader = Reader::new(bytes, Nesting::new(Room::AT_HAND));
        let value = any(&mut reader)?;
        match reader.rest {
            [] => Ok(value),
            _ => Err(CodecError::damaged("there is something behind it")),
        }
    }
}

fn any(reader: &mut Reader<'_>) -> Result<Value, CodecError> {
    let tag = reader.tag()?;
    let value = match tag {
        Tag::End => return Err(CodecError::damaged("a list ends where none began")),
        Tag::Unit => Value::Unit,
        Tag::False => Value::Bool(false),
        Tag::True => Value::Bool(true),
        Tag::None => Value::None,
        Tag::F32 => Value::Single(u32::from_le_bytes(reader.array()?)),
        Tag::F64 => Value::Double(u64::from_le_bytes(reader.array()?)),
        Tag::Char => {
            let letter = char::from_u32(u32::from_le_bytes(reader.array()?));
            Value::Char(letter.ok_or_else(|| CodecError::damaged("no such letter"))?)
        }
        Tag::Text => Value::Text(reader.text()?.to_owned()),
        Tag::Bytes | Tag::Packed => Value::Bytes(reader.block()?.to_vec()),
        Tag::UnitVariant => Value::Variant(reader.text()?.to_owned(), Box::new(Value::Unit)),
        Tag::Some | Tag::Variant | Tag::Sequence | Tag::Map => {
            reader.nesting.enter()?;
            let value = nested(tag, reader)?;
            reader.nesting.leave();
            value
        }
        tag => integer(tag, reader)?,
    };
    Ok(value)
}

fn integer(tag: Tag, reader: &mut Reader<'_>) -> Result<Value, CodecError> {
    Ok(match tag {
        Tag::U8 => Value::Unsigned(u8::from_le_bytes(reader.array()?).into()),
        Tag::U16 => Value::Unsigned(u16::from_le_bytes(reader.array()?).into()),
        Tag::U32 => Value::Unsigned(u32::from_le_bytes(reader.array()?).into()),
        Tag::U64 => Value::Unsigned(u64::from_le_bytes(reader.array()?).into()),
        Tag::I8 => Value::Negative(i8::from_le_bytes(reader.array()?).into()),
        Tag::I16 => Value::Negative(i16::from_le_bytes(reader.array()?).into()),
        Tag::I32 => Value::Negative(i32::from_le_bytes(reader.array()?).into()),
        Tag::I64 => Value::Negative(i64::from_le_bytes(reader.array()?).into()),
        Tag::I128 => Value::Negative(i128::from_le_bytes(reader.array()?)),
        _ => Value::Unsigned(u128::from_le_bytes(reader.array()?)),
    })
}

/// A value that holds others.
fn nested(tag: Tag, reader: &mut Reader<'_>) -> Result<Value, CodecError> {
    match tag {
        Tag::Some => Ok(Value::Some(Box::new(any(reader)?))),
        Tag::Variant => {
            let name = reader.text()?.to_owned();
            Ok(Value::Variant(name, Box::new(any(reader)?)))
        }
        Tag::Map => {
            let mut entries = Vec::new();
            while !reader.skip_tag(Tag::End)? {
                entries.push((any(reader)?, any(reader)?));
            }
            Ok(Value::Map(entries))
        }
        _ => {
            let mut items = Vec::new();
            while !reader.skip_tag(Tag::End)? {
                items.push(any(reader)?);
            }
            Ok(Value::Sequence(items))
        }
    }
}
