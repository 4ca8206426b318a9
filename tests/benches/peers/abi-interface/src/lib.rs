//! The interface of the abi_stable module.
use abi_stable::StableAbi;
use abi_stable::library::RootModule;
use abi_stable::package_version_strings;
use abi_stable::sabi_types::VersionStrings;
use abi_stable::std_types::RString;

/// Sixteen numbers that a call changes.
#[repr(C)]
#[derive(Clone, Debug, Default, StableAbi)]
pub struct AbiWorld {
    /// The numbers.
    pub values: [f32; 16],
}

/// The table.
#[repr(C)]
#[derive(StableAbi)]
#[sabi(kind(Prefix(prefix_ref = AbiTableRef)))]
pub struct AbiTable {
    /// The sum.
    pub add: extern "C" fn(u64, u64) -> u64,
    /// Changes all numbers.
    pub step: extern "C" fn(&mut AbiWorld, f32),
    /// A text of sixteen bytes on the heap.
    #[sabi(last_prefix_field)]
    pub describe: extern "C" fn(&AbiWorld) -> RString,
}

impl RootModule for AbiTableRef {
    abi_stable::declare_root_module_statics! {AbiTableRef}
    const BASE_NAME: &'static str = "peer_abi_module";
    const NAME: &'static str = "peer_abi_module";
    const VERSION_STRINGS: VersionStrings = package_version_strings!();
}
