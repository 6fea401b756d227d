/*
 * What Windows asks of a service, around the bridge: it speaks with the service control manager, starts node.exe beside
 * itself with main.mjs, keeps what the bridge prints in a log file, and asks it to stop by closing its standard input
 * (`bridge run --exit-with-parent`), for a process without a console gets no signal.
 *
 * It opens no network connection, reads no secret and takes its paths from where it lies and from its command line:
 *   latchkey-service.exe --data "C:\ProgramData\Latchkey" [--console]
 * With --console it runs outside of the service control manager until its own standard input ends; for trying and for tests.
 */
#ifndef UNICODE
#define UNICODE
#endif
#define _WIN32_WINNT 0x0601
#include <windows.h>
#include <stdio.h>
#include <wchar.h>
#include "latchkey-events.h"

#define SERVICE_NAME L"LatchkeyBridge"
#define PATH_CHARS 1024
/* The bridge finishes what it has begun within 25 s and gives up by itself after 30. */
#define STOP_MS 32000
#define STOP_STEP_MS 1000
#define LOG_BYTES (10 * 1024 * 1024)
#define LOG_FILES 5
/* The configuration is wrong; starting again does not help. */
#define EXIT_CONFIG 78

static SERVICE_STATUS_HANDLE status_handle;
static SERVICE_STATUS status;
static HANDLE stop_asked;
static HANDLE event_log;
static WCHAR home[PATH_CHARS];
static WCHAR data[PATH_CHARS] = L"C:\\ProgramData\\Latchkey";
static BOOL is_console = FALSE;

static void tell_event(WORD type, DWORD id, const WCHAR *text)
{
    const WCHAR *strings[1] = { text };
    if (event_log)
        ReportEventW(event_log, type, 0, id, NULL, 1, 0, strings, NULL);
    if (is_console)
        fwprintf(stderr, L"%ls\n", text);
}

static void tell_state(DWORD state, DWORD error, DWORD wait_hint)
{
    static DWORD checkpoint = 0;
    if (!status_handle)
        return;
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted =
        state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PRESHUTDOWN : 0;
    status.dwWin32ExitCode = error == 0 ? NO_ERROR : ERROR_SERVICE_SPECIFIC_ERROR;
    status.dwServiceSpecificExitCode = error;
    status.dwWaitHint = wait_hint;
    status.dwCheckPoint = state == SERVICE_RUNNING || state == SERVICE_STOPPED ? 0 : ++checkpoint;
    SetServiceStatus(status_handle, &status);
}

static DWORD WINAPI on_control(DWORD control, DWORD type, LPVOID event_data, LPVOID context)
{
    (void)type; (void)event_data; (void)context;
    if (control == SERVICE_CONTROL_STOP || control == SERVICE_CONTROL_PRESHUTDOWN) {
        tell_state(SERVICE_STOP_PENDING, 0, STOP_MS);
        SetEvent(stop_asked);
        return NO_ERROR;
    }
    return control == SERVICE_CONTROL_INTERROGATE ? NO_ERROR : ERROR_CALL_NOT_IMPLEMENTED;
}

/* ---- the log: bridge.log, and bridge.1.log … before it ---- */

static HANDLE open_log(void)
{
    WCHAR name[PATH_CHARS];
    swprintf(name, PATH_CHARS, L"%ls\\logs\\bridge.log", data);
    HANDLE file = CreateFileW(name, FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, OPEN_ALWAYS,
                              FILE_ATTRIBUTE_NORMAL, NULL);
    return file;
}

static void rotate_logs(void)
{
    WCHAR from[PATH_CHARS], to[PATH_CHARS];
    for (int i = LOG_FILES - 1; i >= 0; i--) {
        if (i == 0)
            swprintf(from, PATH_CHARS, L"%ls\\logs\\bridge.log", data);
        else
            swprintf(from, PATH_CHARS, L"%ls\\logs\\bridge.%d.log", data, i);
        swprintf(to, PATH_CHARS, L"%ls\\logs\\bridge.%d.log", data, i + 1);
        MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING);
    }
}

/* Copies what the bridge prints, until it ends. Only whole buffers are split over files, never lines lost. */
static DWORD WINAPI keep_log(LPVOID pipe)
{
    char buffer[8192];
    DWORD got, put;
    HANDLE file = open_log();
    while (ReadFile((HANDLE)pipe, buffer, sizeof buffer, &got, NULL) && got > 0) {
        LARGE_INTEGER size;
        if (file != INVALID_HANDLE_VALUE && GetFileSizeEx(file, &size) && size.QuadPart + got > LOG_BYTES) {
            CloseHandle(file);
            rotate_logs();
            file = open_log();
        }
        /* A full disk must not stop the bridge: what cannot be written is read all the same. */
        if (file != INVALID_HANDLE_VALUE)
            WriteFile(file, buffer, got, &put, NULL);
    }
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    return 0;
}

/* ---- the bridge ---- */

/* The child dies with this process, however that dies: two bridges on one journal would be refused anyway. */
static HANDLE make_job(void)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    ZeroMemory(&limits, sizeof limits);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (job)
        SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

/* Runs the bridge once, until it ends or is asked to stop. Returns its exit code. */
static DWORD run_bridge(void)
{
    SECURITY_ATTRIBUTES inherit = { sizeof inherit, NULL, TRUE };
    HANDLE in_read = NULL, in_write = NULL, out_read = NULL, out_write = NULL;
    PROCESS_INFORMATION child;
    STARTUPINFOW start;
    WCHAR command[4 * PATH_CHARS];
    DWORD code = 1;

    ZeroMemory(&start, sizeof start);
    ZeroMemory(&child, sizeof child);
    if (!CreatePipe(&in_read, &in_write, &inherit, 0) || !CreatePipe(&out_read, &out_write, &inherit, 0))
        return 1;
    SetHandleInformation(in_write, HANDLE_FLAG_INHERIT, 0);
    SetHandleInformation(out_read, HANDLE_FLAG_INHERIT, 0);
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = in_read;
    start.hStdOutput = out_write;
    start.hStdError = out_write;
    /* Quoted: a path with a space must not start something else (CWE-428). */
    swprintf(command, 4 * PATH_CHARS,
             L"\"%ls\\node.exe\" \"%ls\\main.mjs\" run --config \"%ls\\bridge.yaml\" --exit-with-parent", home, home, data);
    WCHAR program[PATH_CHARS];
    swprintf(program, PATH_CHARS, L"%ls\\node.exe", home);
    HANDLE job = make_job();
    if (!CreateProcessW(program, command, NULL, NULL, TRUE, CREATE_NO_WINDOW | CREATE_SUSPENDED, NULL, data, &start,
                        &child)) {
        WCHAR text[256];
        swprintf(text, 256, L"The bridge could not be started: error %lu.", GetLastError());
        tell_event(EVENTLOG_ERROR_TYPE, EVENT_ERROR, text);
        CloseHandle(in_read); CloseHandle(in_write); CloseHandle(out_read); CloseHandle(out_write);
        if (job)
            CloseHandle(job);
        return 1;
    }
    if (job)
        AssignProcessToJobObject(job, child.hProcess);
    CloseHandle(in_read);
    CloseHandle(out_write);
    HANDLE logger = CreateThread(NULL, 0, keep_log, out_read, 0, NULL);
    ResumeThread(child.hThread);
    CloseHandle(child.hThread);

    HANDLE either[2] = { child.hProcess, stop_asked };
    if (WaitForMultipleObjects(2, either, FALSE, INFINITE) == WAIT_OBJECT_0 + 1) {
        CloseHandle(in_write);
        in_write = NULL;
        for (DWORD waited = 0; waited < STOP_MS; waited += STOP_STEP_MS) {
            if (WaitForSingleObject(child.hProcess, STOP_STEP_MS) == WAIT_OBJECT_0)
                break;
            tell_state(SERVICE_STOP_PENDING, 0, STOP_MS - waited);
        }
        if (WaitForSingleObject(child.hProcess, 0) != WAIT_OBJECT_0) {
            tell_event(EVENTLOG_WARNING_TYPE, EVENT_WARNING, L"The bridge did not stop in time and was ended.");
            TerminateProcess(child.hProcess, 1);
            WaitForSingleObject(child.hProcess, 5000);
        }
    }
    GetExitCodeProcess(child.hProcess, &code);
    if (in_write)
        CloseHandle(in_write);
    CloseHandle(child.hProcess);
    if (job)
        CloseHandle(job);
    if (logger) {
        WaitForSingleObject(logger, 5000);
        CloseHandle(logger);
    }
    CloseHandle(out_read);
    return code;
}

/* Returns what the service control manager is told: anything but 0 makes it start the service again. */
static DWORD serve(void)
{
    WCHAR text[512];
    tell_event(EVENTLOG_INFORMATION_TYPE, EVENT_INFORMATION, L"The bridge is starting.");
    DWORD code = run_bridge();
    if (WaitForSingleObject(stop_asked, 0) == WAIT_OBJECT_0) {
        tell_event(EVENTLOG_INFORMATION_TYPE, EVENT_INFORMATION, L"The bridge has stopped, as it was asked to.");
        return 0;
    }
    if (code == EXIT_CONFIG) {
        swprintf(text, 512,
                 L"The bridge does not start because of its configuration. See %ls\\logs\\bridge.log; it is not started again.",
                 data);
        tell_event(EVENTLOG_ERROR_TYPE, EVENT_ERROR, text);
        return 0;
    }
    swprintf(text, 512, L"The bridge ended with exit code %lu and is started again. See %ls\\logs\\bridge.log.", code, data);
    tell_event(EVENTLOG_ERROR_TYPE, EVENT_ERROR, text);
    return code == 0 ? 1 : code;
}

static void WINAPI service_main(DWORD count, LPWSTR *words)
{
    (void)count; (void)words;
    status_handle = RegisterServiceCtrlHandlerExW(SERVICE_NAME, on_control, NULL);
    if (!status_handle)
        return;
    tell_state(SERVICE_RUNNING, 0, 0);
    tell_state(SERVICE_STOPPED, serve(), 0);
}

static DWORD WINAPI wait_for_input(LPVOID unused)
{
    char byte;
    DWORD got;
    (void)unused;
    while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), &byte, 1, &got, NULL) && got > 0)
        ;
    SetEvent(stop_asked);
    return 0;
}

int wmain(int count, WCHAR **words)
{
    DWORD length = GetModuleFileNameW(NULL, home, PATH_CHARS);
    if (length == 0 || length >= PATH_CHARS)
        return 1;
    *wcsrchr(home, L'\\') = L'\0';
    for (int i = 1; i < count; i++) {
        if (wcscmp(words[i], L"--console") == 0)
            is_console = TRUE;
        else if (wcscmp(words[i], L"--data") == 0 && i + 1 < count && wcslen(words[i + 1]) < PATH_CHARS / 2)
            wcscpy(data, words[++i]);
        else {
            fwprintf(stderr, L"latchkey-service.exe [--data FOLDER] [--console]\n");
            return 2;
        }
    }
    stop_asked = CreateEventW(NULL, TRUE, FALSE, NULL);
    event_log = RegisterEventSourceW(NULL, SERVICE_NAME);
    if (is_console) {
        CreateThread(NULL, 0, wait_for_input, NULL, 0, NULL);
        return (int)serve();
    }
    SERVICE_TABLE_ENTRYW table[] = { { (LPWSTR)SERVICE_NAME, service_main }, { NULL, NULL } };
    if (!StartServiceCtrlDispatcherW(table)) {
        fwprintf(stderr, L"This is a service of Windows: install.ps1 sets it up. To try it: latchkey-service.exe --console\n");
        return 1;
    }
    return 0;
}
