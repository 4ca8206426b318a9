//! `Writer`.
use serde::Serialize;

use super::reason::Reason;
use super::{CodecError, Nesting, Room, Tag};

/// Appends encoded values to a buffer. `&mut Writer` is the serializer.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(super) bytes: Vec<u8>,
    pub(super) nesting: Nesting,
    /// Number of bytes above which the value is of no use.
    most: usize,
    is_too_long: bool,
}

impl Writer {
    /// Encodes a value behind what is in `bytes`.
    ///
    /// # Errors
    /// Why the value cannot be encoded.
    pub(crate) fn append<T: Serialize + ?Sized>(
        bytes: Vec<u8>,
        value: &T,
    ) -> Result<Vec<u8>, CodecError> {
        Self::append_in(Room::AT_HAND, bytes, value)
    }

    /// Like [`append`](Self::append), with so much room on the stack.
    ///
    /// # Errors
    /// Why the value cannot be encoded.
    pub(crate) fn append_in<T: Serialize + ?Sized>(
        room: Room,
        bytes: Vec<u8>,
        value: &T,
    ) -> Result<Vec<u8>, CodecError> {
        let mut writer = Self::new(room, bytes, usize::MAX);
        value.serialize(&mut writer)?;
        Ok(writer.bytes)
    }

    /// Encodes a value behind what is in `bytes`, but for one that would make more than `most` of them: then `None`, after
    /// about so many.
    ///
    /// # Errors
    /// Why the value cannot be encoded.
    pub(crate) fn append_short<T: Serialize + ?Sized>(
        room: Room,
        bytes: Vec<u8>,
        value: &T,
        most: usize,
    ) -> Result<Option<Vec<u8>>, CodecError> {
        let mut writer = Self::new(room, bytes, most);
        let written = value.serialize(&mut writer);
        if writer.is_too_long || writer.bytes.len() > most {
            return Ok(None);
        }
        written.map(|()| Some(writer.bytes))
    }

    fn new(room: Room, bytes: Vec<u8>, most: usize) -> Self {
        Self {
            bytes,
            nesting: Nesting::new(room),
            most,
            is_too_long: false,
        }
    }

    /// Ends what will be too long: each of its values takes a byte at least.
    pub(super) fn expect(&mut self, values: Option<usize>) -> Result<(), CodecError> {
        let most = self.most.saturating_sub(self.bytes.len());
        self.is_too_long |= values.is_some_and(|values| values > most);
        self.go_on()
    }

    /// Ends what is too long already.
    pub(super) fn go_on(&mut self) -> Result<(), CodecError> {
        if self.is_too_long || self.bytes.len() > self.most {
            self.is_too_long = true;
            return Err(CodecError::new(Reason::TooLong));
        }
        Ok(())
    }

    /// The beginning of a field, which is the name of its type.
    pub(crate) fn begin(type_name: &str) -> Vec<u8> {
        let (length, used) = length_of(type_name.len());
        [&length[..used], type_name.as_bytes()].concat()
    }

    /// Appends bytes as a sequence would be, without asking serde.
    pub(crate) fn append_bytes(mut bytes: Vec<u8>, content: &[u8]) -> Vec<u8> {
        let (length, used) = length_of(content.len());
        bytes.reserve_exact(1 + used + content.len());
        bytes.push(Tag::Packed as u8);
        bytes.extend_from_slice(&length[..used]);
        bytes.extend_from_slice(content);
        bytes
    }

    pub(super) fn tag(&mut self, tag: Tag) {
        self.bytes.push(tag as u8);
    }

    /// Appends a tag, a length and so many bytes.
    pub(super) fn block(&mut self, tag: Tag, content: &[u8]) {
        self.tag(tag);
        let (length, used) = length_of(content.len());
        self.bytes.extend_from_slice(&length[..used]);
        if content.len() > self.most {
            self.is_too_long = true;
            return;
        }
        self.bytes.extend_from_slice(content);
    }

    pub(super) fn number(&mut self, tag: Tag, bytes: &[u8]) {
        self.tag(tag);
        self.bytes.extend_from_slice(bytes);
    }

    /// Appends an integer in the narrowest form that holds it.
    pub(super) fn unsigned(&mut self, value: u128) {
        if let Ok(value) = u8::try_from(value) {
            self.number(Tag::U8, &[value]);
        } else if let Ok(value) = u16::try_from(value) {
            self.number(Tag::U16, &value.to_le_bytes());
        } else if let Ok(value) = u32::try_from(value) {
            self.number(Tag::U32, &value.to_le_bytes());
        } else if let Ok(value) = u64::try_from(value) {
            self.number(Tag::U64, &value.to_le_bytes());
        } else {
            self.number(Tag::U128, &value.to_le_bytes());
        }
    }

    /// Appends an integer in the narrowest form that holds it; one that is not negative as an unsigned one.
    pub(super) fn signed(&mut self, value: i128) {
        if let Ok(value) = u128::try_from(value) {
            self.unsigned(value);
        } else if let Ok(value) = i8::try_from(value) {
            self.number(Tag::I8, &value.to_le_bytes());
        } else if let Ok(value) = i16::try_from(value) {
            self.number(Tag::I16, &value.to_le_bytes());
        } else if let Ok(value) = i32::try_from(value) {
            self.number(Tag::I32, &value.to_le_bytes());
        } else if let Ok(value) = i64::try_from(value) {
            self.number(Tag::I64, &value.to_le_bytes());
        } else {
            self.number(Tag::I128, &value.to_le_bytes());
        }
    }
}

/// A length in LEB128, and the number of bytes that it takes.
pub(super) fn length_of(mut length: usize) -> ([u8; 10], usize) {
    let mut bytes = [0; 10];
    let mut used = 0;
    loop {
        let low = (length & 0x7f) as u8;
        length >>= 7;
        bytes[used] = low | if length > 0 { 0x80 } else { 0 };
        used += 1;
        if length == 0 {
            return (bytes, used);
        }
    }
}
