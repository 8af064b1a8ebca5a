/**
 * What readers of the JSON formats ask for, as JSON schemas: of each published description the part
 * that is written here, without names that it does not know.
 */
const text = {type: 'string', minLength: 1}
const count = {type: 'integer', minimum: 1}

const object = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties)
) => ({type: 'object', properties, required, additionalProperties: false})

const list = (items: object) => ({type: 'array', items})

/**
 * Code Quality of GitLab: every finding has these, and a fingerprint once in a report.
 *
 * @see <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
 */
export const codeQuality = list(
  object({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
    location: object({path: text, lines: object({begin: count, end: count}, ['begin'])})
  })
)

const rdSeverity = {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']}
const rdPosition = object({line: count, column: count}, ['line'])
const rdRange = object({start: rdPosition, end: rdPosition}, ['start'])

/**
 * `DiagnosticResult` of reviewdog.
 *
 * @see <https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto>
 */
export const diagnosticResult = object({
  source: object({name: text, url: text}, ['name']),
  severity: rdSeverity,
  diagnostics: list(
    object(
      {
        message: text,
        location: object({path: text, range: rdRange}),
        severity: rdSeverity,
        code: object({value: text, url: text}, ['value']),
        suggestions: list(object({range: rdRange, text: {type: 'string'}}))
      },
      ['message', 'location', 'severity', 'code']
    )
  )
})

const message = object({text})
const level = {enum: ['none', 'note', 'warning', 'error']}
/** Sections 3.4: a relative reference with a base, without blanks or a scheme. */
const artifactLocation = object({
  uri: {
    type: 'string',
    pattern: "^(?![A-Za-z][A-Za-z0-9+.-]*:)(?:[\\w.~/!$&'()*+,;=:@-]|%[0-9A-F]{2})+$"
  },
  uriBaseId: {const: '%SRCROOT%'}
})
const region = object({startLine: count, startColumn: count, endLine: count, endColumn: count}, [
  'startLine'
])
const physicalLocation = object({artifactLocation, region})

/**
 * SARIF 2.1.0 as this program writes it.
 *
 * @see <https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html> sections 3.13 to 3.56
 */
export const sarifLog = object({
  $schema: text,
  version: {const: '2.1.0'},
  runs: list(
    object({
      tool: object({
        driver: object(
          {
            name: text,
            version: text,
            semanticVersion: {type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$'},
            informationUri: {type: 'string', pattern: '^https://'},
            rules: list(
              object({
                id: text,
                name: text,
                shortDescription: message,
                fullDescription: message,
                help: object({text, markdown: text}),
                defaultConfiguration: object({level}),
                properties: {type: 'object'}
              })
            )
          },
          ['name', 'version', 'semanticVersion', 'rules']
        )
      }),
      invocations: list(
        object(
          {
            executionSuccessful: {type: 'boolean'},
            toolExecutionNotifications: list(object({level, message}))
          },
          ['executionSuccessful']
        )
      ),
      columnKind: {enum: ['utf16CodeUnits', 'unicodeCodePoints']},
      results: list(
        object(
          {
            ruleId: text,
            ruleIndex: {type: 'integer', minimum: 0},
            level,
            message,
            locations: list(object({physicalLocation})),
            relatedLocations: list(object({message, physicalLocation})),
            partialFingerprints: {type: 'object', additionalProperties: text},
            fixes: list(
              object({
                description: message,
                artifactChanges: list(
                  object({
                    artifactLocation,
                    replacements: list(
                      object({
                        deletedRegion: region,
                        insertedContent: object({text: {type: 'string'}})
                      })
                    )
                  })
                )
              })
            )
          },
          ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints']
        )
      )
    })
  )
})
