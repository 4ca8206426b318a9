//! `difference`, which compares two libraries by what a loader and an unwinder see of them.

use std::collections::BTreeMap;

use object::{File, Object, ObjectSection, ObjectSymbol, SectionFlags, Symbol, SymbolFlags, elf};

/// Name, size, type with binding, visibility, and whether the symbol is undefined.
type Key = (String, u64, u8, u8, bool);

/// The first difference between the symbols and the loaded sections of two libraries; `None` if there is none.
///
/// Constants may take less room in `quick`, where equal ones were merged once more.
pub(super) fn difference(full: &[u8], quick: &[u8]) -> Result<Option<String>, object::Error> {
    let (full, quick) = (File::parse(full)?, File::parse(quick)?);
    let (sections, others) = (loaded(&full)?, loaded(&quick)?);
    for (name, size) in &sections {
        let other = others.get(name).copied().unwrap_or_default();
        let is_same = match name.as_str() {
            ".rodata" => other <= *size,
            // Fills a page.
            ".relro_padding" => true,
            _ => other == *size,
        };
        if !is_same {
            return Ok(Some(format!("{name} has {other} bytes in place of {size}")));
        }
    }
    if let Some(name) = others.keys().find(|name| !sections.contains_key(*name)) {
        return Ok(Some(format!("{name} is new")));
    }
    for is_dynamic in [false, true] {
        let (symbols, others) = (symbols(&full, is_dynamic)?, symbols(&quick, is_dynamic)?);
        let mut all = symbols.keys().chain(others.keys());
        let differing = all.find(|key| symbols.get(*key) != others.get(*key));
        if let Some((name, ..)) = differing {
            return Ok(Some(format!("the symbol {name}")));
        }
    }
    Ok(None)
}

/// The loaded sections with their sizes.
fn loaded(file: &File<'_>) -> Result<BTreeMap<String, u64>, object::Error> {
    let mut sections = BTreeMap::new();
    for section in file.sections() {
        let SectionFlags::Elf { sh_flags, .. } = section.flags() else {
            continue;
        };
        if sh_flags.contains(elf::SHF_ALLOC) {
            *sections.entry(section.name()?.to_owned()).or_default() += section.size();
        }
    }
    Ok(sections)
}

/// How often each symbol of a name, size, type, binding and visibility is there.
fn symbols(file: &File<'_>, is_dynamic: bool) -> Result<BTreeMap<Key, usize>, object::Error> {
    let mut symbols = BTreeMap::new();
    let mut add = |symbol: Symbol<'_, '_>| {
        if let SymbolFlags::Elf { st_info, st_other } = symbol.flags() {
            let name = symbol.name()?.to_owned();
            let key = (
                name,
                symbol.size(),
                st_info.0,
                st_other.0,
                symbol.is_undefined(),
            );
            *symbols.entry(key).or_default() += 1;
        }
        Ok(())
    };
    match is_dynamic {
        true => file.dynamic_symbols().try_for_each(&mut add)?,
        false => file.symbols().try_for_each(&mut add)?,
    }
    Ok(symbols)
}
