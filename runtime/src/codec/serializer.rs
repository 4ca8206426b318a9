//! The serializer over a `Writer`.
use serde::{Serialize, Serializer};

use super::{CodecError, ItemsWriter, PairsWriter, Tag, Writer};

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = CodecError;
    type SerializeSeq = ItemsWriter<'w>;
    type SerializeTuple = ItemsWriter<'w>;
    type SerializeTupleStruct = ItemsWriter<'w>;
    type SerializeTupleVariant = ItemsWriter<'w>;
    type SerializeMap = PairsWriter<'w>;
    type SerializeStruct = PairsWriter<'w>;
    type SerializeStructVariant = PairsWriter<'w>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<(), CodecError> {
        self.tag(if value { Tag::True } else { Tag::False });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), CodecError> {
        self.signed(value.into());
        Ok(())
    }

    fn serialize_i16(self, value: i16) -> Result<(), CodecError> {
        self.signed(value.into());
        Ok(())
    }

    fn serialize_i32(self, value: i32) -> Result<(), CodecError> {
        self.signed(value.into());
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), CodecError> {
        self.signed(value.into());
        Ok(())
    }

    fn serialize_i128(self, value: i128) -> Result<(), CodecError> {
        self.signed(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), CodecError> {
        // A list of bytes comes here for each.
        self.bytes.push(Tag::U8 as u8);
        self.bytes.push(value);
        Ok(())
    }

    fn serialize_u16(self, value: u16) -> Result<(), CodecError> {
        self.unsigned(value.into());
        Ok(())
    }

    fn serialize_u32(self, value: u32) -> Result<(), CodecError> {
        self.unsigned(value.into());
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), CodecError> {
        self.unsigned(value.into());
        Ok(())
    }

    fn serialize_u128(self, value: u128) -> Result<(), CodecError> {
        self.unsigned(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), CodecError> {
        self.number(Tag::F32, &value.to_bits().to_le_bytes());
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), CodecError> {
        self.number(Tag::F64, &value.to_bits().to_le_bytes());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), CodecError> {
        self.number(Tag::Char, &u32::from(value).to_le_bytes());
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), CodecError> {
        self.block(Tag::Text, value.as_bytes());
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), CodecError> {
        self.block(Tag::Bytes, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), CodecError> {
        self.tag(Tag::None);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CodecError> {
        self.tag(Tag::Some);
        self.nesting.enter()?;
        value.serialize(&mut *self)?;
        self.nesting.leave();
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), CodecError> {
        self.tag(Tag::Unit);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), CodecError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), CodecError> {
        self.block(Tag::UnitVariant, variant.as_bytes());
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        self.block(Tag::Variant, variant.as_bytes());
        self.nesting.enter()?;
        value.serialize(&mut *self)?;
        self.nesting.leave();
        Ok(())
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<ItemsWriter<'w>, CodecError> {
        self.expect(length)?;
        ItemsWriter::new(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<ItemsWriter<'w>, CodecError> {
        ItemsWriter::new(self)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<ItemsWriter<'w>, CodecError> {
        ItemsWriter::new(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ItemsWriter<'w>, CodecError> {
        self.block(Tag::Variant, variant.as_bytes());
        ItemsWriter::of_variant(self)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<PairsWriter<'w>, CodecError> {
        self.expect(length)?;
        PairsWriter::new(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<PairsWriter<'w>, CodecError> {
        PairsWriter::new(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<PairsWriter<'w>, CodecError> {
        self.block(Tag::Variant, variant.as_bytes());
        PairsWriter::of_variant(self)
    }
}
