/** mapshaper ships no types; this is the one function that the build calls. */
declare module "mapshaper" {
  const mapshaper: {
    applyCommands(
      commands: string,
      inputs: Record<string, string>,
    ): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}
