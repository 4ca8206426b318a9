//! `Elements`.
use serde::de::{DeserializeSeed, SeqAccess};

use super::{CodecError, Nesting, Reader, Room, Tag};

/// Each byte behind its tag.
static TAGGED: [[u8; 2]; 256] = {
    let mut tagged = [[Tag::U8 as u8, 0]; 256];
    let mut byte = 0;
    while byte < tagged.len() {
        tagged[byte][1] = byte as u8;
        byte += 1;
    }
    tagged
};

/// Access to the values of a sequence, for a visitor.
#[derive(Debug)]
pub(super) struct Elements<'r, 'de> {
    reader: &'r mut Reader<'de>,
    /// The values that are left of a packed sequence; `None` if each has its tag.
    bytes: Option<&'de [u8]>,
    index: usize,
}

impl<'r, 'de> Elements<'r, 'de> {
    /// Values with tags, up to an end.
    pub(super) const fn of_items(reader: &'r mut Reader<'de>) -> Self {
        Self {
            reader,
            bytes: None,
            index: 0,
        }
    }

    /// Values of one byte each, which carry no tags.
    pub(super) const fn of_bytes(reader: &'r mut Reader<'de>, bytes: &'de [u8]) -> Self {
        Self {
            reader,
            bytes: Some(bytes),
            index: 0,
        }
    }

    /// Whether all values of a packed sequence were taken.
    pub(super) fn is_at_end(&self) -> bool {
        self.bytes.is_none_or(<[u8]>::is_empty)
    }

    fn next_item<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, CodecError> {
        if self.reader.peek()? == Tag::End {
            return Ok(None);
        }
        let value = self.reader.whole(|reader| seed.deserialize(reader));
        value.map(Some)
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = CodecError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, CodecError> {
        let index = self.index;
        self.index += 1;
        let next = match self.bytes {
            None => self.next_item(seed),
            Some([]) => return Ok(None),
            Some([first, rest @ ..]) => {
                self.bytes = Some(rest);
                // As if it had its tag: a newtype or an option around a byte is read as around any value.
                let mut item =
                    Reader::new(&TAGGED[usize::from(*first)], Nesting::new(Room::AT_HAND));
                seed.deserialize(&mut item).map(Some)
            }
        };
        next.map_err(|error| error.within(|| format!("[{index}]")))
    }

    fn size_hint(&self) -> Option<usize> {
        self.bytes.map(<[u8]>::len)
    }
}
