//! `PairsWriter`.
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeStruct, SerializeStructVariant};

use super::{CodecError, Tag, Writer};

/// Writes the keys and values of a map, or the names and values of a struct.
#[derive(Debug)]
pub(crate) struct PairsWriter<'w> {
    writer: &'w mut Writer,
    /// Levels that it has entered: its own, and that of the variant around it.
    levels: usize,
}

impl<'w> PairsWriter<'w> {
    pub(super) fn new(writer: &'w mut Writer) -> Result<Self, CodecError> {
        writer.nesting.enter()?;
        writer.tag(Tag::Map);
        Ok(Self { writer, levels: 1 })
    }

    pub(super) fn of_variant(writer: &'w mut Writer) -> Result<Self, CodecError> {
        writer.nesting.enter()?;
        let mut pairs = Self::new(writer)?;
        pairs.levels = 2;
        Ok(pairs)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), CodecError> {
        self.writer.go_on()?;
        self.writer.block(Tag::Text, name.as_bytes());
        value
            .serialize(&mut *self.writer)
            .map_err(|error| error.within(|| name.to_owned()))
    }

    fn finish(self) {
        self.writer.tag(Tag::End);
        for _ in 0..self.levels {
            self.writer.nesting.leave();
        }
    }
}

impl SerializeMap for PairsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CodecError> {
        self.writer.go_on()?;
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}

impl SerializeStruct for PairsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}

impl SerializeStructVariant for PairsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}
