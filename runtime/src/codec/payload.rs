//! `Payload`.
use serde::Deserializer;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, Unexpected, VariantAccess, Visitor};

use super::{CodecError, Reader};

/// Access to the name and the values of a variant, for a visitor.
#[derive(Debug)]
pub(super) struct Payload<'r, 'de> {
    reader: &'r mut Reader<'de>,
    name: &'de str,
}

impl<'r, 'de> Payload<'r, 'de> {
    pub(super) const fn new(reader: &'r mut Reader<'de>, name: &'de str) -> Self {
        Self { reader, name }
    }
}

impl<'de> EnumAccess<'de> for Payload<'_, 'de> {
    type Error = CodecError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self), CodecError> {
        let name: BorrowedStrDeserializer<'_, CodecError> = BorrowedStrDeserializer::new(self.name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Payload<'_, 'de> {
    type Error = CodecError;

    fn unit_variant(self) -> Result<(), CodecError> {
        let found = Unexpected::Other("a variant with values");
        Err(CodecError::invalid_type(found, &"one without").within(|| self.name.to_owned()))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, CodecError> {
        let value = self.reader.whole(|reader| seed.deserialize(reader));
        value.map_err(|error| error.within(|| self.name.to_owned()))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, CodecError> {
        let value = self.reader.whole(|reader| reader.deserialize_seq(visitor));
        value.map_err(|error| error.within(|| self.name.to_owned()))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        let value = self.reader.whole(|reader| reader.deserialize_map(visitor));
        value.map_err(|error| error.within(|| self.name.to_owned()))
    }
}
