/**
 * Escape the message of an Azure Pipelines logging command.
 *
 * @see <https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands> ("Formatting
 *      commands")
 */
export function escapeAzureData(text: string): string {
  return text.replace(/%/g, '%AZP25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Escape a property of an Azure Pipelines logging command, such as its path. */
export function escapeAzureProperty(text: string): string {
  return escapeAzureData(text).replace(/;/g, '%3B').replace(/\]/g, '%5D')
}
