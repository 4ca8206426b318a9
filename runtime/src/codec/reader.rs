//! `Reader`.
use serde::Deserialize;

use super::{CodecError, Nesting, Room, Tag};

/// Reads encoded values from bytes. `&mut Reader` is the deserializer.
#[derive(Debug)]
pub(crate) struct Reader<'de> {
    pub(super) rest: &'de [u8],
    pub(super) nesting: Nesting,
    /// Whether an error was made; whoever catches it and goes on finds the next value all the same.
    pub(super) has_failed: bool,
}

impl<'de> Reader<'de> {
    pub(super) const fn new(bytes: &'de [u8], nesting: Nesting) -> Self {
        Self {
            rest: bytes,
            nesting,
            has_failed: false,
        }
    }

    /// Splits a field into the name of its type and its value.
    ///
    /// # Errors
    /// If the bytes do not begin with a text.
    pub(crate) fn begin(bytes: &'de [u8]) -> Result<(&'de str, &'de [u8]), CodecError> {
        let mut reader = Self::new(bytes, Nesting::new(Room::AT_HAND));
        Ok((reader.text()?, reader.rest))
    }

    /// Whether two fields were values of types of one name.
    pub(crate) fn is_of_one_type(one: &[u8], other: &[u8]) -> bool {
        let names = (Reader::begin(one), Reader::begin(other));
        matches!(names, (Ok((one, _)), Ok((other, _))) if one == other)
    }

    /// The content of bytes that are the whole value; `None` if that is anything else.
    pub(crate) fn bytes(bytes: &'de [u8]) -> Option<&'de [u8]> {
        let mut reader = Self::new(bytes, Nesting::new(Room::AT_HAND));
        let is_bytes = matches!(reader.tag().ok()?, Tag::Packed | Tag::Bytes);
        let content = is_bytes.then(|| reader.block().ok()).flatten()?;
        reader.rest.is_empty().then_some(content)
    }

    /// Decodes one value, which takes all bytes.
    ///
    /// # Errors
    /// Why the value cannot be decoded.
    pub(crate) fn read<T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, CodecError> {
        Self::read_in(Room::AT_HAND, bytes)
    }

    /// Like [`read`](Self::read), with so much room on the stack.
    ///
    /// # Errors
    /// Why the value cannot be decoded.
    pub(crate) fn read_in<T: Deserialize<'de>>(
        room: Room,
        bytes: &'de [u8],
    ) -> Result<T, CodecError> {
        let mut reader = Self::new(bytes, Nesting::new(room));
        let value = T::deserialize(&mut reader)?;
        match reader.rest {
            [] => Ok(value),
            _ => Err(CodecError::damaged("there is something behind it")),
        }
    }

    /// Splits the first value off. Nothing inside is looked at but its lengths.
    ///
    /// # Errors
    /// If there is no whole value.
    pub(crate) fn split(bytes: &'de [u8]) -> Result<(&'de [u8], &'de [u8]), CodecError> {
        let mut reader = Self::new(bytes, Nesting::new(Room::AT_HAND));
        reader.skip()?;
        Ok(bytes.split_at(bytes.len() - reader.rest.len()))
    }

    /// The tag of the next value, which stays there.
    pub(super) fn peek(&self) -> Result<Tag, CodecError> {
        let first = self.rest.first().ok_or_else(cut_off)?;
        Tag::of(*first).ok_or_else(|| CodecError::damaged("there is no such kind of value"))
    }

    /// Takes the tag of the next value.
    pub(super) fn tag(&mut self) -> Result<Tag, CodecError> {
        let tag = self.peek()?;
        self.rest = &self.rest[1..];
        Ok(tag)
    }

    /// Takes the next tag if it is this one.
    pub(super) fn skip_tag(&mut self, tag: Tag) -> Result<bool, CodecError> {
        let is_there = self.peek()? == tag;
        if is_there {
            self.rest = &self.rest[1..];
        }
        Ok(is_there)
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'de [u8], CodecError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or_else(cut_off)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], CodecError> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or_else(cut_off)?;
        self.rest = rest;
        Ok(*taken)
    }

    fn length(&mut self) -> Result<usize, CodecError> {
        let mut length = 0_u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            length |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(length).map_err(|_| cut_off());
            }
        }
        Err(CodecError::damaged("a length is too long"))
    }

    /// Takes a length and so many bytes.
    pub(super) fn block(&mut self) -> Result<&'de [u8], CodecError> {
        let length = self.length()?;
        self.take(length)
    }

    pub(super) fn text(&mut self) -> Result<&'de str, CodecError> {
        std::str::from_utf8(self.block()?).map_err(|_| CodecError::damaged("a text is not UTF-8"))
    }

    /// Skips one value, however deep it is nested.
    pub(super) fn skip(&mut self) -> Result<(), CodecError> {
        let mut open = 0_usize;
        loop {
            match self.tag()? {
                Tag::Some => continue,
                Tag::Variant => {
                    self.block()?;
                    continue;
                }
                Tag::Sequence | Tag::Map => {
                    open += 1;
                    continue;
                }
                Tag::End => {
                    open = open.checked_sub(1).ok_or_else(unexpected_end)?;
                }
                Tag::Unit | Tag::False | Tag::True | Tag::None => (),
                Tag::U8 | Tag::I8 => drop(self.take(1)?),
                Tag::U16 | Tag::I16 => drop(self.take(2)?),
                Tag::U32 | Tag::I32 | Tag::F32 | Tag::Char => drop(self.take(4)?),
                Tag::U64 | Tag::I64 | Tag::F64 => drop(self.take(8)?),
                Tag::U128 | Tag::I128 => drop(self.take(16)?),
                Tag::Text | Tag::Bytes | Tag::Packed | Tag::UnitVariant => drop(self.block()?),
            }
            if open == 0 {
                return Ok(());
            }
        }
    }

    /// Records that a read has failed, so that `whole` skips a value of which only a part was read.
    pub(super) fn note_failure<T>(
        &mut self,
        result: Result<T, CodecError>,
    ) -> Result<T, CodecError> {
        self.has_failed |= result.is_err();
        result
    }

    /// Calls `read` for one value. If it has caught an error inside or has looked at nothing, the value is skipped.
    pub(super) fn whole<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, CodecError>,
    ) -> Result<T, CodecError> {
        let (start, levels) = (self.rest, self.nesting.levels());
        let value = read(self);
        if value.is_ok() && (self.has_failed || self.rest.len() == start.len()) {
            self.has_failed = false;
            self.nesting.leave_to(levels);
            self.rest = start;
            self.skip()?;
        }
        self.note_failure(value)
    }
}

fn cut_off() -> CodecError {
    CodecError::damaged("it is cut off")
}

pub(super) fn unexpected_end() -> CodecError {
    CodecError::damaged("a list ends where none began")
}
