//! `ItemsWriter`, which writes a sequence, packed while all values are bytes.
use serde::Serialize;
use serde::ser::{SerializeSeq, SerializeTuple, SerializeTupleStruct, SerializeTupleVariant};

use super::writer::length_of;
use super::{CodecError, Tag, Writer};

/// Writes the values of a sequence or tuple. While each is a byte, only the bytes stand in the buffer; with the first that
/// is not, the tags are put in.
#[derive(Debug)]
pub(crate) struct ItemsWriter<'w> {
    writer: &'w mut Writer,
    /// Place of the tag.
    start: usize,
    is_packed: bool,
    /// Levels that it has entered: its own, and that of the variant around it.
    levels: usize,
}

impl<'w> ItemsWriter<'w> {
    pub(super) fn new(writer: &'w mut Writer) -> Result<Self, CodecError> {
        writer.nesting.enter()?;
        let start = writer.bytes.len();
        writer.tag(Tag::Packed);
        Ok(Self {
            writer,
            start,
            is_packed: true,
            levels: 1,
        })
    }

    pub(super) fn of_variant(writer: &'w mut Writer) -> Result<Self, CodecError> {
        writer.nesting.enter()?;
        let mut items = Self::new(writer)?;
        items.levels = 2;
        Ok(items)
    }

    fn write<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.writer.go_on()?;
        let before = self.writer.bytes.len();
        value.serialize(&mut *self.writer)?;
        if self.is_packed {
            self.pack(before);
        }
        Ok(())
    }

    /// Takes the tag of the value at `before` away if it is a byte, or else gives the bytes before it their tags.
    fn pack(&mut self, before: usize) {
        let bytes = &mut self.writer.bytes;
        if bytes.len() == before + 2 && bytes[before] == Tag::U8 as u8 {
            bytes[before] = bytes[before + 1];
            bytes.pop();
            return;
        }
        self.is_packed = false;
        let last = bytes.split_off(before);
        let packed = bytes.split_off(self.start + 1);
        bytes[self.start] = Tag::Sequence as u8;
        bytes.extend(packed.into_iter().flat_map(|byte| [Tag::U8 as u8, byte]));
        bytes.extend(last);
    }

    fn finish(self) {
        if self.is_packed {
            let place = self.start + 1;
            let (length, used) = length_of(self.writer.bytes.len() - place);
            let length = length[..used].iter().copied();
            self.writer.bytes.splice(place..place, length);
        } else {
            self.writer.tag(Tag::End);
        }
        for _ in 0..self.levels {
            self.writer.nesting.leave();
        }
    }
}

impl SerializeSeq for ItemsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.write(value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}

impl SerializeTuple for ItemsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.write(value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}

impl SerializeTupleStruct for ItemsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.write(value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}

impl SerializeTupleVariant for ItemsWriter<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.write(value)
    }

    fn end(self) -> Result<(), CodecError> {
        self.finish();
        Ok(())
    }
}
