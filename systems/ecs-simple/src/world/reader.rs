//! Takes what docs/ecs-format.md is written in from bytes.

use core_ecs::{Block, ComponentId, Entity, LoadError};

/// What is left of some bytes.
pub(super) struct Reader<'b>(pub(super) &'b [u8]);

impl<'b> Reader<'b> {
    pub(super) fn bytes(&mut self, count: u64) -> Result<&'b [u8], LoadError> {
        if count > self.0.len() as u64 {
            return Err(invalid("a part ends before what it holds"));
        }
        let (taken, rest) = self.0.split_at(count as usize);
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, LoadError> {
        Ok(self.bytes(1)?[0])
    }

    pub(super) fn flag(&mut self) -> Result<bool, LoadError> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(invalid("a flag is neither 0 nor 1")),
        }
    }

    pub(super) fn number(&mut self) -> Result<u32, LoadError> {
        let bytes = self.bytes(4)?;
        Ok((0..4).fold(0, |number, place| {
            number | u32::from(bytes[place]) << (8 * place)
        }))
    }

    pub(super) fn long(&mut self) -> Result<u64, LoadError> {
        let (low, high) = (self.number()?, self.number()?);
        Ok(u64::from(low) | u64::from(high) << 32)
    }

    pub(super) fn text(&mut self) -> Result<String, LoadError> {
        let length = self.number()?;
        let bytes = self.bytes(u64::from(length))?.to_vec();
        String::from_utf8(bytes).map_err(|_| invalid("a text is not UTF-8"))
    }

    pub(super) fn entity(&mut self) -> Result<Entity, LoadError> {
        Ok(Entity {
            index: self.number()?,
            generation: self.number()?,
        })
    }

    /// As many items as a number in front of them says. They are read one by one, so a great number asks for no memory.
    pub(super) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, LoadError>,
    ) -> Result<Vec<T>, LoadError> {
        let mut items = Vec::new();
        for _ in 0..self.number()? {
            items.push(item(self)?);
        }
        Ok(items)
    }

    pub(super) fn components(&mut self) -> Result<Vec<ComponentId>, LoadError> {
        self.list(|reader| Ok(ComponentId(reader.number()?)))
    }

    pub(super) fn end(&self) -> Result<(), LoadError> {
        match self.0 {
            [] => Ok(()),
            _ => Err(invalid("a part goes on behind what it holds")),
        }
    }
}

/// The bytes are what was written, but no world.
pub(super) fn invalid(reason: &str) -> LoadError {
    LoadError::Invalid {
        reason: reason.to_owned(),
    }
}

/// The bytes as blocks; the rest of the last one is zero.
pub(super) fn to_blocks(bytes: &[u8]) -> Vec<Block> {
    let mut blocks = vec![Block([0; 8]); bytes.len().div_ceil(size_of::<Block>())];
    let into: &mut [u8] = bytemuck::cast_slice_mut(&mut blocks);
    into[..bytes.len()].copy_from_slice(bytes);
    blocks
}
