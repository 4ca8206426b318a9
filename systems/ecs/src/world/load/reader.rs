//! Takes numbers, texts and memory from a part of a saved world.

use bytemuck::Pod;
use core_ecs::LoadError;

/// What is left of a part.
pub(super) struct Reader<'b> {
    rest: &'b [u8],
    part: &'static str,
}

impl<'b> Reader<'b> {
    pub(super) fn new(rest: &'b [u8], part: &'static str) -> Self {
        Self { rest, part }
    }

    /// The next `count` bytes; an error if fewer are left.
    pub(super) fn take(&mut self, count: u64) -> Result<&'b [u8], LoadError> {
        let split = usize::try_from(count)
            .ok()
            .and_then(|count| self.rest.split_at_checked(count));
        let Some((taken, rest)) = split else {
            return Err(invalid(format!(
                "{} need {count} bytes where {} are left",
                self.part,
                self.rest.len()
            )));
        };
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], LoadError> {
        let taken = self.take(N as u64)?;
        Ok(taken
            .try_into()
            .expect("as many bytes are taken as are asked for"))
    }

    pub(super) fn byte(&mut self) -> Result<u8, LoadError> {
        self.array().map(|[byte]| byte)
    }

    /// One byte, which must be 0 or 1.
    pub(super) fn flag(&mut self) -> Result<bool, LoadError> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(self.unknown("yes or no", other)),
        }
    }

    pub(super) fn number(&mut self) -> Result<u32, LoadError> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn long(&mut self) -> Result<u64, LoadError> {
        self.array().map(u64::from_le_bytes)
    }

    /// How many follow of something that takes at least so many bytes; never more than there can be.
    pub(super) fn count(&mut self, least: usize) -> Result<usize, LoadError> {
        let count = self.number()?;
        self.bounded(u64::from(count), least)
    }

    /// As `count`, of a 64-bit number.
    pub(super) fn long_count(&mut self, least: usize) -> Result<usize, LoadError> {
        let count = self.long()?;
        self.bounded(count, least)
    }

    fn bounded(&self, count: u64, least: usize) -> Result<usize, LoadError> {
        let most = (self.rest.len() / least) as u64;
        if count > most {
            return Err(invalid(format!(
                "{} tell of {count} items where {most} can follow",
                self.part
            )));
        }
        Ok(count as usize)
    }

    pub(super) fn text(&mut self) -> Result<&'b str, LoadError> {
        let length = self.number()?;
        let bytes = self.take(u64::from(length))?;
        str::from_utf8(bytes)
            .map_err(|_| invalid(format!("{} hold a text that is not UTF-8", self.part)))
    }

    /// The memory of so many values; what is missing to a whole one is zero.
    pub(super) fn memory<T: Pod>(&mut self, bytes: u64) -> Result<Vec<T>, LoadError> {
        Ok(bytemuck::pod_collect_to_vec(self.take(bytes)?))
    }

    /// How many, then their memory.
    pub(super) fn list<T: Pod>(&mut self) -> Result<Vec<T>, LoadError> {
        let count = self.count(size_of::<T>())?;
        self.memory((count * size_of::<T>()) as u64)
    }

    /// Refuses the part if bytes are left behind its end.
    pub(super) fn end(self) -> Result<(), LoadError> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(invalid(format!("{left} bytes follow {}", self.part))),
        }
    }

    /// A byte that stands for nothing.
    pub(super) fn unknown(&self, what: &str, byte: u8) -> LoadError {
        invalid(format!("{} say {byte} for {what}", self.part))
    }
}

/// The bytes are what was written, but no world.
pub(super) fn invalid(reason: impl Into<String>) -> LoadError {
    LoadError::Invalid {
        reason: reason.into(),
    }
}
