using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReadyKit.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rk_activities",
                columns: table => new
                {
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IpAddress = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_activities", x => x.Ordinal);
                });

            migrationBuilder.CreateTable(
                name: "rk_billing_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EventId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProviderCustomerId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ObjectType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Account = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: true),
                    ApiVersion = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Parking = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_billing_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_data_protection_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_data_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseToken = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_mails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_recurring_jobs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NextRunAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_recurring_jobs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "rk_registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_registrations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_schema",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LeastVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_schema", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_throttles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    WindowEndsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_throttles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "rk_users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_workspaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LimitVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_workspaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rk_role_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_role_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_role_claims_rk_roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "rk_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_challenges",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<string>(type: "TEXT", nullable: true),
                    SessionHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_challenges", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_rk_challenges_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_devices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_devices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_devices_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_user_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_user_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_user_claims_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_user_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_user_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_rk_user_logins_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_user_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_user_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_rk_user_passkeys_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_user_roles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_user_roles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_rk_user_roles_rk_roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "rk_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_rk_user_roles_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_user_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_user_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_rk_user_tokens_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_billing_checkouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PriceId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ProviderPriceId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    TrialDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<Guid>(type: "TEXT", nullable: false),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderCheckoutId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_billing_checkouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_billing_checkouts_rk_workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "rk_workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_billing_customers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProviderCustomerId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reference = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fence = table.Column<long>(type: "INTEGER", nullable: false),
                    IsLeased = table.Column<bool>(type: "INTEGER", nullable: false),
                    Heartbeat = table.Column<long>(type: "INTEGER", nullable: false),
                    SyncedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_billing_customers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_billing_customers_rk_workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "rk_workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_memberships",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_memberships", x => new { x.WorkspaceId, x.UserId });
                    table.ForeignKey(
                        name: "FK_rk_memberships_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_rk_memberships_rk_workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "rk_workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProviderSubscriptionId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsSandbox = table.Column<bool>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PriceId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ProviderPriceId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Interval = table.Column<int>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: true),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PeriodEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TrialEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResumesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextProviderPriceId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PastDueSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldState = table.Column<int>(type: "INTEGER", nullable: false),
                    GraceLookAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PaymentUrl = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_subscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_subscriptions_rk_workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "rk_workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rk_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousIdHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RenewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    Methods = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AuthenticatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SecondFactorAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsPersistent = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeviceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IpAddress = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    UserAgent = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rk_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rk_sessions_rk_devices_DeviceId",
                        column: x => x.DeviceId,
                        principalTable: "rk_devices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_rk_sessions_rk_users_UserId",
                        column: x => x.UserId,
                        principalTable: "rk_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "rk_schema",
                columns: new[] { "Id", "LeastVersion" },
                values: new object[] { 1, "0.1.0" });

            migrationBuilder.CreateIndex(
                name: "IX_rk_activities_WorkspaceId_Ordinal",
                table: "rk_activities",
                columns: new[] { "WorkspaceId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_checkouts_OpenFor",
                table: "rk_billing_checkouts",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_checkouts_WorkspaceId_CreatedAt",
                table: "rk_billing_checkouts",
                columns: new[] { "WorkspaceId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_customers_Provider_ProviderCustomerId",
                table: "rk_billing_customers",
                columns: new[] { "Provider", "ProviderCustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_customers_WorkspaceId_Provider",
                table: "rk_billing_customers",
                columns: new[] { "WorkspaceId", "Provider" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_events_Provider_EventId",
                table: "rk_billing_events",
                columns: new[] { "Provider", "EventId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_events_Provider_ProviderCustomerId_State",
                table: "rk_billing_events",
                columns: new[] { "Provider", "ProviderCustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_rk_billing_events_ReceivedAt",
                table: "rk_billing_events",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_challenges_ExpiresAt",
                table: "rk_challenges",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_challenges_UserId",
                table: "rk_challenges",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_devices_LastSeenAt",
                table: "rk_devices",
                column: "LastSeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_devices_TokenHash_UserId",
                table: "rk_devices",
                columns: new[] { "TokenHash", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_devices_UserId",
                table: "rk_devices",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_jobs_FailedAt",
                table: "rk_jobs",
                column: "FailedAt",
                filter: "\"FailedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rk_jobs_RunAt",
                table: "rk_jobs",
                column: "RunAt",
                filter: "\"FailedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rk_mails_CreatedAt",
                table: "rk_mails",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_memberships_UserId",
                table: "rk_memberships",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_registrations_ExpiresAt",
                table: "rk_registrations",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_registrations_NormalizedEmail",
                table: "rk_registrations",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_rk_registrations_TokenHash",
                table: "rk_registrations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_role_claims_RoleId",
                table: "rk_role_claims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "rk_roles_normalized_name",
                table: "rk_roles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_sessions_DeviceId",
                table: "rk_sessions",
                column: "DeviceId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_sessions_ExpiresAt",
                table: "rk_sessions",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_sessions_IdHash",
                table: "rk_sessions",
                column: "IdHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_sessions_PreviousIdHash",
                table: "rk_sessions",
                column: "PreviousIdHash");

            migrationBuilder.CreateIndex(
                name: "IX_rk_sessions_UserId",
                table: "rk_sessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_subscriptions_Provider_ProviderSubscriptionId",
                table: "rk_subscriptions",
                columns: new[] { "Provider", "ProviderSubscriptionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_subscriptions_WorkspaceId",
                table: "rk_subscriptions",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_throttles_WindowEndsAt",
                table: "rk_throttles",
                column: "WindowEndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_rk_user_claims_UserId",
                table: "rk_user_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_user_logins_UserId",
                table: "rk_user_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_user_passkeys_UserId",
                table: "rk_user_passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_rk_user_roles_RoleId",
                table: "rk_user_roles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "rk_users_normalized_email",
                table: "rk_users",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "rk_users_normalized_user_name",
                table: "rk_users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rk_workspaces_Slug",
                table: "rk_workspaces",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rk_activities");

            migrationBuilder.DropTable(
                name: "rk_billing_checkouts");

            migrationBuilder.DropTable(
                name: "rk_billing_customers");

            migrationBuilder.DropTable(
                name: "rk_billing_events");

            migrationBuilder.DropTable(
                name: "rk_challenges");

            migrationBuilder.DropTable(
                name: "rk_data_protection_keys");

            migrationBuilder.DropTable(
                name: "rk_jobs");

            migrationBuilder.DropTable(
                name: "rk_mails");

            migrationBuilder.DropTable(
                name: "rk_memberships");

            migrationBuilder.DropTable(
                name: "rk_recurring_jobs");

            migrationBuilder.DropTable(
                name: "rk_registrations");

            migrationBuilder.DropTable(
                name: "rk_role_claims");

            migrationBuilder.DropTable(
                name: "rk_schema");

            migrationBuilder.DropTable(
                name: "rk_sessions");

            migrationBuilder.DropTable(
                name: "rk_subscriptions");

            migrationBuilder.DropTable(
                name: "rk_throttles");

            migrationBuilder.DropTable(
                name: "rk_user_claims");

            migrationBuilder.DropTable(
                name: "rk_user_logins");

            migrationBuilder.DropTable(
                name: "rk_user_passkeys");

            migrationBuilder.DropTable(
                name: "rk_user_roles");

            migrationBuilder.DropTable(
                name: "rk_user_tokens");

            migrationBuilder.DropTable(
                name: "rk_devices");

            migrationBuilder.DropTable(
                name: "rk_workspaces");

            migrationBuilder.DropTable(
                name: "rk_roles");

            migrationBuilder.DropTable(
                name: "rk_users");
        }
    }
}
