//! `export_module!`, the only exported symbol.

/// Exports a module's header under the symbol `$symbol`. Used by generated code.
///
/// The attribute stands here, because crates that forbid unsafe code cannot write it themselves.
#[doc(hidden)]
#[macro_export]
macro_rules! export_module {
    ($symbol:ident, $views:ty, $imports:ty, $contract:expr, $module:expr, $table:expr, $slots:expr, $successor:expr) => {
        /// The header of this module, read by a host that loads it.
        #[unsafe(no_mangle)]
        #[allow(
            non_upper_case_globals,
            reason = "the name is that of the exported symbol"
        )]
        pub static $symbol: $crate::private::ModuleHeader<$views, $imports> =
            $crate::private::ModuleHeader::new($contract, $module, $table, $slots, $successor);
    };
}
