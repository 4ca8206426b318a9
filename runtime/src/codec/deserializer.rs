//! The deserializer over a `Reader`.
use serde::Deserializer;
use serde::de::Visitor;
use serde::de::value::BorrowedStrDeserializer;

use super::numbers::{float_of_negative, float_of_unsigned, narrowed, widened};
use super::reader::unexpected_end;
use super::{CodecError, Elements, Entries, Payload, Reader, Tag};

impl<'de> Reader<'de> {
    /// Takes the `Some`s around the next value: what was optional may be always there now.
    fn strip(&mut self) -> Result<Tag, CodecError> {
        while self.skip_tag(Tag::Some)? {}
        self.peek()
    }

    /// Gives the integer with the tag `tag` to a visitor.
    fn integer<V: Visitor<'de>>(&mut self, tag: Tag, visitor: V) -> Result<V::Value, CodecError> {
        match tag {
            Tag::U8 => visitor.visit_u64(u8::from_le_bytes(self.array()?).into()),
            Tag::U16 => visitor.visit_u64(u16::from_le_bytes(self.array()?).into()),
            Tag::U32 => visitor.visit_u64(u32::from_le_bytes(self.array()?).into()),
            Tag::U64 => visitor.visit_u64(u64::from_le_bytes(self.array()?)),
            Tag::I8 => visitor.visit_i64(i8::from_le_bytes(self.array()?).into()),
            Tag::I16 => visitor.visit_i64(i16::from_le_bytes(self.array()?).into()),
            Tag::I32 => visitor.visit_i64(i32::from_le_bytes(self.array()?).into()),
            Tag::I64 => visitor.visit_i64(i64::from_le_bytes(self.array()?)),
            Tag::I128 => visitor.visit_i128(i128::from_le_bytes(self.array()?)),
            _ => visitor.visit_u128(u128::from_le_bytes(self.array()?)),
        }
    }

    /// The next value as a double, if it is a number that equals one; `None` leaves it there.
    fn double(&mut self) -> Result<Option<f64>, CodecError> {
        let start = self.rest;
        let found = match self.tag()? {
            Tag::F64 => return Ok(Some(f64::from_bits(u64::from_le_bytes(self.array()?)))),
            Tag::F32 => {
                let value = f32::from_bits(u32::from_le_bytes(self.array()?));
                return Ok(Some(widened(value)));
            }
            Tag::U8 => float_of_unsigned(u8::from_le_bytes(self.array()?).into()),
            Tag::U16 => float_of_unsigned(u16::from_le_bytes(self.array()?).into()),
            Tag::U32 => float_of_unsigned(u32::from_le_bytes(self.array()?).into()),
            Tag::U64 => float_of_unsigned(u64::from_le_bytes(self.array()?).into()),
            Tag::U128 => float_of_unsigned(u128::from_le_bytes(self.array()?)),
            Tag::I8 => float_of_negative(i8::from_le_bytes(self.array()?).into()),
            Tag::I16 => float_of_negative(i16::from_le_bytes(self.array()?).into()),
            Tag::I32 => float_of_negative(i32::from_le_bytes(self.array()?).into()),
            Tag::I64 => float_of_negative(i64::from_le_bytes(self.array()?).into()),
            Tag::I128 => float_of_negative(i128::from_le_bytes(self.array()?)),
            _ => {
                self.rest = start;
                return Ok(None);
            }
        };
        let reason = "an integer that no floating point number equals";
        found.map(Some).ok_or_else(|| CodecError::said(reason))
    }

    fn sequence<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        self.nesting.enter()?;
        let value = visitor.visit_seq(Elements::of_items(self));
        let value = self.note_failure(value)?;
        if !self.skip_tag(Tag::End)? {
            return Err(CodecError::said("it has more values than the type"));
        }
        self.nesting.leave();
        Ok(value)
    }

    fn packed<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        let bytes = self.block()?;
        let mut elements = Elements::of_bytes(self, bytes);
        let value = visitor.visit_seq(&mut elements)?;
        if elements.is_at_end() {
            Ok(value)
        } else {
            Err(CodecError::said("it has more values than the type"))
        }
    }

    fn map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        self.nesting.enter()?;
        let value = visitor.visit_map(Entries::of_map(self));
        let value = self.note_failure(value)?;
        if !self.skip_tag(Tag::End)? {
            return Err(CodecError::said("it has more entries than the type"));
        }
        self.nesting.leave();
        Ok(value)
    }
}

/// Methods that take what is wanted for nothing but to look behind a `Some`.
macro_rules! plain {
    ($($name:ident($($argument:ident: $type:ty),*))*) => {
        $(fn $name<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, CodecError> {
            $(let _ = $argument;)*
            self.strip()?;
            self.deserialize_any(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = CodecError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self.tag()? {
            Tag::End => Err(unexpected_end()),
            Tag::Unit => visitor.visit_unit(),
            Tag::False => visitor.visit_bool(false),
            Tag::True => visitor.visit_bool(true),
            Tag::None => visitor.visit_none(),
            Tag::Some => {
                self.nesting.enter()?;
                let value = self.whole(|reader| visitor.visit_some(reader))?;
                self.nesting.leave();
                Ok(value)
            }
            tag @ (Tag::U8 | Tag::U16 | Tag::U32 | Tag::U64 | Tag::U128) => {
                self.integer(tag, visitor)
            }
            tag @ (Tag::I8 | Tag::I16 | Tag::I32 | Tag::I64 | Tag::I128) => {
                self.integer(tag, visitor)
            }
            Tag::F32 => visitor.visit_f32(f32::from_bits(u32::from_le_bytes(self.array()?))),
            Tag::F64 => visitor.visit_f64(f64::from_bits(u64::from_le_bytes(self.array()?))),
            Tag::Char => {
                let code = u32::from_le_bytes(self.array()?);
                let letter = char::from_u32(code);
                visitor.visit_char(letter.ok_or_else(|| CodecError::damaged("no such letter"))?)
            }
            Tag::Text | Tag::UnitVariant => visitor.visit_borrowed_str(self.text()?),
            Tag::Bytes => visitor.visit_borrowed_bytes(self.block()?),
            Tag::Packed => self.packed(visitor),
            Tag::Sequence => self.sequence(visitor),
            Tag::Map => self.map(visitor),
            Tag::Variant => {
                let name = self.text()?;
                self.nesting.enter()?;
                let value = visitor.visit_map(Entries::of_variant(self, name));
                let value = self.note_failure(value)?;
                self.nesting.leave();
                Ok(value)
            }
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.strip()?;
        let Some(double) = self.double()? else {
            return self.deserialize_any(visitor);
        };
        let value = narrowed(double).ok_or_else(|| {
            CodecError::said(format!(
                "the number {double:?} is none that f32 holds exactly"
            ))
        })?;
        visitor.visit_f32(value)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.strip()?;
        match self.double()? {
            Some(value) => visitor.visit_f64(value),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self.peek()? {
            Tag::None | Tag::Some => self.deserialize_any(visitor),
            // What was always there may be optional now.
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        if self.strip()? == Tag::Bytes {
            self.tag()?;
            return self.packed(visitor);
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        if self.strip()? == Tag::Packed {
            self.tag()?;
            return visitor.visit_borrowed_bytes(self.block()?);
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        match self.strip()? {
            Tag::UnitVariant | Tag::Text => {
                self.tag()?;
                visitor.visit_enum(BorrowedStrDeserializer::new(self.text()?))
            }
            Tag::Variant => {
                self.tag()?;
                let name = self.text()?;
                self.nesting.enter()?;
                let value = visitor.visit_enum(Payload::new(self, name));
                let value = self.note_failure(value)?;
                self.nesting.leave();
                Ok(value)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.skip()?;
        visitor.visit_unit()
    }

    plain! {
        deserialize_bool()
        deserialize_i8()
        deserialize_i16()
        deserialize_i32()
        deserialize_i64()
        deserialize_i128()
        deserialize_u8()
        deserialize_u16()
        deserialize_u32()
        deserialize_u64()
        deserialize_u128()
        deserialize_char()
        deserialize_str()
        deserialize_string()
        deserialize_unit()
        deserialize_unit_struct(name: &'static str)
        deserialize_map()
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_identifier()
    }
}
