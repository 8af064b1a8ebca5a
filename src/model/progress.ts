/** What a long run is at. */
export type ProgressStage = 'reading' | 'checking' | 'writing'

/**
 * Told how far a run has come; must be quick, because it is called for each document or article.
 *
 * @param done   Documents of the stage that are done.
 * @param total  Documents of the stage.
 */
export type Progress = (stage: ProgressStage, done: number, total: number) => void

/** Nobody is told. */
export const silent: Progress = () => {}
