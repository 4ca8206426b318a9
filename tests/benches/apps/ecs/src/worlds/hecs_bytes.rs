//! Worlds of hecs as bytes: its columns, through bincode.
use bincode::Options;
use hecs::serialize::column::{
    DeserializeContext, SerializeContext, deserialize, deserialize_column, serialize,
    try_serialize, try_serialize_id,
};
use hecs::{Archetype, ColumnBatchBuilder, ColumnBatchType, World};
use serde::de::SeqAccess;
use serde::ser::SerializeTuple;

use crate::components::{A, Position, Velocity};

/// What a world may have, by these numbers.
#[derive(Default)]
struct Context {
    components: Vec<u32>,
}

/// The world as bytes.
pub(crate) fn hecs_save(world: &World) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = bincode::DefaultOptions::new().with_fixint_encoding();
    let mut serializer = bincode::Serializer::new(&mut bytes, options);
    serialize(world, &mut Context::default(), &mut serializer).expect("memory takes everything");
    bytes
}

/// The world of such bytes.
pub(crate) fn hecs_load(bytes: &[u8]) -> World {
    let options = bincode::DefaultOptions::new().with_fixint_encoding();
    let mut deserializer = bincode::Deserializer::from_slice(bytes, options);
    deserialize(&mut Context::default(), &mut deserializer).expect("they were saved")
}

impl SerializeContext for Context {
    fn component_count(&self, archetype: &Archetype) -> usize {
        archetype.component_types().len()
    }

    fn serialize_component_ids<S: SerializeTuple>(
        &mut self,
        archetype: &Archetype,
        mut out: S,
    ) -> Result<S::Ok, S::Error> {
        try_serialize_id::<Position, _, _>(archetype, &0_u32, &mut out)?;
        try_serialize_id::<Velocity, _, _>(archetype, &1_u32, &mut out)?;
        try_serialize_id::<A, _, _>(archetype, &2_u32, &mut out)?;
        out.end()
    }

    fn serialize_components<S: SerializeTuple>(
        &mut self,
        archetype: &Archetype,
        mut out: S,
    ) -> Result<S::Ok, S::Error> {
        try_serialize::<Position, _>(archetype, &mut out)?;
        try_serialize::<Velocity, _>(archetype, &mut out)?;
        try_serialize::<A, _>(archetype, &mut out)?;
        out.end()
    }
}

impl DeserializeContext for Context {
    fn deserialize_component_ids<'de, S: SeqAccess<'de>>(
        &mut self,
        mut seq: S,
    ) -> Result<ColumnBatchType, S::Error> {
        self.components.clear();
        let mut batch = ColumnBatchType::new();
        while let Some(id) = seq.next_element()? {
            match id {
                0 => batch.add::<Position>(),
                1 => batch.add::<Velocity>(),
                _ => batch.add::<A>(),
            };
            self.components.push(id);
        }
        Ok(batch)
    }

    fn deserialize_components<'de, S: SeqAccess<'de>>(
        &mut self,
        count: u32,
        mut seq: S,
        batch: &mut ColumnBatchBuilder,
    ) -> Result<(), S::Error> {
        for id in &self.components {
            match id {
                0 => deserialize_column::<Position, _>(count, &mut seq, batch)?,
                1 => deserialize_column::<Velocity, _>(count, &mut seq, batch)?,
                _ => deserialize_column::<A, _>(count, &mut seq, batch)?,
            }
        }
        Ok(())
    }
}
