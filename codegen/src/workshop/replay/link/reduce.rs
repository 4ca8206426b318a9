//! `reduce`, which drops sections of an object.

use std::collections::{BTreeMap, BTreeSet};

use object::build::Error;
use object::build::elf::{Builder, Section, SectionData, Symbol};
use object::elf;

/// Writes `object` without the sections in `dead`. A name that several sections have stays: which of them is meant is not known, and the
/// linker drops again what is not needed.
///
/// A description of how to unwind a dropped function stays without a function, which tells the linker to drop it.
///
/// Returns also whether there are initializers besides that of std, which keeps the program's arguments.
pub(super) fn reduce(object: &[u8], dead: &BTreeSet<&[u8]>) -> Result<(Vec<u8>, bool), Error> {
    let mut builder = Builder::read(object)?;
    delete_sections(&mut builder, dead);
    builder.delete_orphan_symbols();
    cut_relocations(&mut builder);
    delete_unused_symbols(&mut builder);
    let is_initializer = |kind| {
        [
            elf::SHT_INIT_ARRAY,
            elf::SHT_FINI_ARRAY,
            elf::SHT_PREINIT_ARRAY,
        ]
        .contains(&kind)
    };
    let mut initializers = builder.sections.iter().filter(|section| {
        let is_kept = is_initializer(section.sh_type)
            || section.sh_flags.contains(elf::SHF_GNU_RETAIN)
            || [&b".ctors"[..], b".dtors", b".init", b".fini"].contains(&section.name.as_slice());
        is_kept && !section.delete && section.name.as_slice() != b".init_array.00099"
    });
    let has_initializers = initializers.next().is_some();
    let mut bytes = Vec::new();
    builder.write(&mut bytes)?;
    Ok((bytes, has_initializers))
}

fn delete_sections(builder: &mut Builder<'_>, dead: &BTreeSet<&[u8]>) {
    let mut count: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for section in &builder.sections {
        *count.entry(section.name.to_vec()).or_default() += 1;
    }
    for section in &mut builder.sections {
        let name = section.name.as_slice();
        section.delete = dead.contains(name) && count.get(name) == Some(&1);
    }
    // What takes the place of a weak symbol may be missing in the next objects.
    let weak = builder
        .symbols
        .iter()
        .filter(|symbol| symbol.st_bind() == elf::STB_WEAK);
    for id in weak.filter_map(|symbol| symbol.section) {
        builder.sections.get_mut(id).delete = false;
    }
    let is_of_deleted = |section: &&Section<'_>| {
        let target = section.sh_info_section;
        let is_deleted = target.is_some_and(|id| builder.sections.get(id).delete);
        is_deleted && matches!(section.data, SectionData::Relocation(_))
    };
    let orphans = builder.sections.iter().filter(is_of_deleted);
    for id in orphans.map(Section::id).collect::<Vec<_>>() {
        builder.sections.get_mut(id).delete = true;
    }
}

/// Relocations of what stays to what was dropped do nothing, as those to a dropped section of a group.
fn cut_relocations(builder: &mut Builder<'_>) {
    let symbols = &builder.symbols;
    for section in &mut builder.sections {
        let SectionData::Relocation(relocations) = &mut section.data else {
            continue;
        };
        for relocation in relocations {
            if relocation.symbol.is_some_and(|id| symbols.get(id).delete) {
                relocation.symbol = None;
                relocation.r_type = elf::R_X86_64_NONE;
            }
        }
    }
}

/// A reference of what was dropped must not ask for a definition.
fn delete_unused_symbols(builder: &mut Builder<'_>) {
    let is_undefined =
        |symbol: &Symbol<'_>| symbol.section.is_none() && symbol.st_shndx == elf::SHN_UNDEF;
    for symbol in &mut builder.symbols {
        symbol.delete |= is_undefined(symbol);
    }
    for section in builder.sections.iter().filter(|section| !section.delete) {
        let SectionData::Relocation(relocations) = &section.data else {
            continue;
        };
        for id in relocations.iter().filter_map(|one| one.symbol) {
            let symbol = builder.symbols.get_mut(id);
            symbol.delete &= !is_undefined(symbol);
        }
    }
}
