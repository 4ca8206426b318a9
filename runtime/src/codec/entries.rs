//! `Entries`.
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, MapAccess};

use super::{CodecError, Reader, Tag};

/// Access to the entries of a map or struct, or to a variant as a map with one entry, for a visitor.
#[derive(Debug)]
pub(super) struct Entries<'r, 'de> {
    reader: &'r mut Reader<'de>,
    source: Source<'de>,
    /// The last key, if it is a text.
    key: Option<&'de str>,
}

#[derive(Debug)]
enum Source<'de> {
    /// Keys and values up to an end.
    Map,
    /// A variant whose payload comes next.
    Variant(&'de str),
    /// A variant that was taken.
    Taken,
}

impl<'r, 'de> Entries<'r, 'de> {
    pub(super) const fn of_map(reader: &'r mut Reader<'de>) -> Self {
        Self {
            reader,
            source: Source::Map,
            key: None,
        }
    }

    pub(super) const fn of_variant(reader: &'r mut Reader<'de>, name: &'de str) -> Self {
        Self {
            reader,
            source: Source::Variant(name),
            key: None,
        }
    }

    /// The next key, if it is a text, for messages.
    fn peek_text(&mut self) -> Option<&'de str> {
        let start = self.reader.rest;
        let is_text = self.reader.skip_tag(Tag::Text).ok()?;
        let text = is_text.then(|| self.reader.text().ok()).flatten();
        self.reader.rest = start;
        text
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = CodecError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, CodecError> {
        match self.source {
            Source::Variant(name) => {
                self.key = Some(name);
                self.source = Source::Taken;
                let name: BorrowedStrDeserializer<'_, CodecError> =
                    BorrowedStrDeserializer::new(name);
                seed.deserialize(name).map(Some)
            }
            Source::Taken => Ok(None),
            Source::Map if self.reader.peek()? == Tag::End => Ok(None),
            Source::Map => {
                self.key = self.peek_text();
                let key = self.reader.whole(|reader| seed.deserialize(reader));
                key.map(Some)
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, CodecError> {
        let key = self.key;
        let value = self.reader.whole(|reader| seed.deserialize(reader));
        value.map_err(|error| match key {
            Some(key) => error.within(|| key.to_owned()),
            None => error,
        })
    }
}
