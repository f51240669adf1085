import { readPeopleFile } from '../../domain/people-file';
import type { Reading } from '../../domain/people-list';
import { text } from '../../storage/texts';
import { fileText } from './written';

const megabyte = 2 ** 20;
/** In bytes: tens of thousands of people. A larger file is not even read. */
export const largestPeopleFile = 2 * megabyte;

/** The people in a file; or the sentence that says why it is not read. */
export async function peopleIn(file: File): Promise<Reading | string> {
  if (file.size > largestPeopleFile) {
    return text('peopleFileTooLarge', largestPeopleFile / megabyte);
  }
  return readPeopleFile(file.name, await fileText(file));
}
