/*
 * Stands in for node.exe where Node does not run (Wine 8): prints what it was started with and its log lines, waits for its
 * standard input to end, and stops. A file `exit-code` in the working folder makes it end at once with that code.
 */
#define _WIN32_WINNT 0x0601
#include <windows.h>
#include <stdio.h>

int main(int count, char **words)
{
    char buffer[64];
    FILE *file = fopen("exit-code", "r");
    for (int i = 1; i < count; i++)
        printf("%s%s", words[i], i + 1 < count ? " | " : "\n");
    fflush(stdout);
    if (file) {
        int code = 0;
        if (fscanf(file, "%d", &code) != 1)
            code = 1;
        fclose(file);
        return code;
    }
    while (fgets(buffer, sizeof buffer, stdin))
        ;
    printf("stopping\n");
    fflush(stdout);
    Sleep(1500);
    printf("stopped\n");
    return 0;
}
